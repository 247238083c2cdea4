package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.ExchangeEvent;
import dev.parley.domain.exchange.Holding;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.Timing;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.exchange.Undertaking;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens in the exchange, as tests need it. */
final class Events {
    static final BotId BOT = new BotId("order-bot");
    static final ContextData CONTEXT = ContextData.live(JsonObject.empty(), Entries.NINE);

    private Events() {}

    static Undertaking opening(String proposed) {
        return new Undertaking.Opening(
                new NewConversation(Entries.id(proposed), BOT, VisitorProfile.guest(), CONTEXT),
                Holding.UNTIL_THE_COMMAND_ENDS);
    }

    static Undertaking saying(String conversation, String words) {
        return new Undertaking.Saying(Entries.id(conversation), 3, words, "key-1");
    }

    static Undertaking replacing(String conversation) {
        return new Undertaking.ReplacingContext(Entries.id(conversation), CONTEXT);
    }

    static Undertaking closing(String conversation) {
        return new Undertaking.Closing(Entries.id(conversation));
    }

    static ExchangeEvent intended(Undertaking what) {
        return new ExchangeEvent.Intended(what, Entries.NINE);
    }

    static ConversationSnapshot seen(String conversation, ConversationState state) {
        return new ConversationSnapshot(
                new Conversation(
                        Entries.id(conversation),
                        state,
                        Optional.of(new ParticipantId("visitor")),
                        Optional.of(BOT),
                        VisitorProfile.guest(),
                        Optional.empty(),
                        Optional.empty()),
                CONTEXT);
    }

    static Message message(String id, Author author, String text) {
        return Message.of(new MessageId(id), author, text, Optional.empty(), Optional.empty(), List.of());
    }

    /** A turn in conversation {@code a}: something came in late, the bot answered twice, an agent said something. */
    static Turn turn(TurnOutcome outcome) {
        return new Turn(
                Entries.id("a"),
                3,
                "I am ann@example.com",
                Entries.NINE,
                Optional.of(new MessageId("m-1")),
                List.of(
                        message("m-2", new Author.Bot(), "Hello ann@example.com"),
                        message("m-3", new Author.Bot(), "How can I help?")),
                List.of(message("m-4", new Author.Agent(new ParticipantId("eve")), "Call +49 30 1234567")),
                List.of(message("m-0", new Author.Platform(), "Welcome")),
                outcome,
                new Timing(
                        Optional.of(Duration.ofMillis(1_200)),
                        Optional.of(Duration.ofMillis(30)),
                        Duration.ofMillis(1_300),
                        2),
                Optional.of(seen("a", new ConversationState.Pending())),
                new Resolution.Unresolved(List.of(new Evidence("no-sign", "no sign of a solution"))));
    }

    /** A turn of a conversation that was never opened. */
    static Turn notSaid() {
        return new Turn(
                Entries.id("a"),
                1,
                "Hello",
                Entries.NINE,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new TurnOutcome.NotSaid(),
                Timing.NONE,
                Optional.empty(),
                new Resolution.Failed(List.of(new Evidence("nothing-said", "no line could be said"))));
    }
}
