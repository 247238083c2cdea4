package dev.parley.domain.exchange;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import dev.parley.domain.resolution.ResolutionClassifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A workbench for the use cases: a fake contact centre, a bot to script, and the turns that were put on record. */
final class Bench {
    final VirtualTime time = new VirtualTime();
    final FakeBot bot = new FakeBot("order-bot");
    final FakeContactCentre centre = new FakeContactCentre(time, bot);
    final List<ExchangeEvent> events = new ArrayList<>();
    final List<Turn> recorded = new ArrayList<>();

    SendMessage sending() {
        return sending(centre, ReplyWindow.STANDARD);
    }

    SendMessage sending(ContactCentre through, ReplyWindow window) {
        return new SendMessage(
                through,
                new ResolutionClassifier(),
                this::record,
                ContextBudget.STANDARD,
                window,
                time,
                () -> UUID.randomUUID().toString(),
                Guard.STRICT);
    }

    void record(ExchangeEvent event) {
        events.add(event);
        if (event instanceof ExchangeEvent.TurnOver over) {
            recorded.add(over.turn());
        }
    }

    OpenConversation opening(ContextBudget budget) {
        return new OpenConversation(centre, budget, this::record, time);
    }

    ReplaceContext replacing(ContextBudget budget) {
        return new ReplaceContext(centre, budget, this::record, time);
    }

    NewConversation proposal() {
        return proposal(ContextData.live(JsonObject.empty(), time.instant()));
    }

    NewConversation proposal(ContextData context) {
        var id = new ConversationId(UUID.randomUUID().toString());
        return new NewConversation(id, bot.id(), VisitorProfile.guest(), context);
    }

    OngoingConversation open() {
        return OngoingConversation.opened(centre.open(proposal()));
    }

    /** The calls that were made behind the first one, which opens. */
    List<Operation> callsBehindOpening() {
        return centre.calls().subList(1, centre.calls().size());
    }

    static ContextData contextOf(int bytes) {
        var without = new ContextData(JsonObject.empty().with("x", new JsonString("")));
        return new ContextData(JsonObject.empty().with("x", new JsonString("x".repeat(bytes - without.bytes()))));
    }

    static FakeReply after(double seconds, String text) {
        return FakeReply.after(Duration.ofMillis(Math.round(seconds * 1000)), text);
    }

    static List<String> texts(List<Message> messages) {
        return Visit.texts(messages);
    }
}
