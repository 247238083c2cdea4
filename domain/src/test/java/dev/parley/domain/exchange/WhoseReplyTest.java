package dev.parley.domain.exchange;

import static dev.parley.domain.exchange.Bench.after;
import static dev.parley.domain.exchange.Bench.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.exchange.TurnOutcome.AnsweredByOthers;
import dev.parley.domain.exchange.TurnOutcome.Replied;
import dev.parley.domain.exchange.TurnOutcome.Silent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Late and stale replies, agents and the platform: no word is given to the wrong turn or the wrong mouth. */
class WhoseReplyTest {
    private static final Author ADA = new Author.Agent(new ParticipantId("agent-7"));

    private final Bench bench = new Bench();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStaleReplyBelongsBeforeTheTurnInWhichItIsSeen(boolean vendorTellsTimes) {
        bench.bot.on("First", after(40, "Late.")).on("Second", after(1, "In time."));
        SendMessage sending = bench.sending(vendorTellsTimes ? bench.centre : tellingNothing(), ReplyWindow.STANDARD);

        TurnTaken first = sending.say(bench.open(), "First");
        bench.time.pass(Duration.ofSeconds(15));
        TurnTaken second = sending.say(first.conversation(), "Second");

        assertThat(first.turn().outcome()).isInstanceOf(Silent.class);
        assertThat(texts(second.turn().replies())).containsExactly("In time.");
        assertThat(texts(second.turn().earlier())).containsExactly("Late.");
        assertThat(texts(second.conversation().transcript())).containsExactly("First", "Late.", "Second", "In time.");
    }

    @Test
    void aLateReplyThatNamesItsMessageIsNotTakenForAnAnswerToTheNextOne() {
        bench.bot.on("First", after(33, "Late.").naming()).on("Second", after(8, "In time."));

        TurnTaken first = bench.sending().say(bench.open(), "First");
        TurnTaken second = bench.sending().say(first.conversation(), "Second");

        assertThat(texts(second.turn().earlier())).containsExactly("Late.");
        assertThat(texts(second.turn().replies())).containsExactly("In time.");
        assertThat(second.turn().timing().total()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aLateReplyAloneDoesNotMakeASilentBotTalk() {
        bench.bot.on("First", after(33, "Late.").naming());

        TurnTaken first = bench.sending().say(bench.open(), "First");
        Turn second = bench.sending().say(first.conversation(), "Second").turn();

        assertThat(second.outcome()).isInstanceOf(Silent.class);
        assertThat(texts(second.earlier())).containsExactly("Late.");
    }

    @Test
    void whatComesBehindTheQuietIsKeptWithTheNextTurnAsEarlier() {
        bench.bot.on("Hello", after(1, "Hi!"), after(5, "By the way…"));

        TurnTaken first = bench.sending().say(bench.open(), "Hello");
        bench.time.pass(Duration.ofSeconds(10));
        TurnTaken second = bench.sending().say(first.conversation(), "Hm.");

        assertThat(texts(first.turn().replies())).containsExactly("Hi!");
        assertThat(texts(second.turn().earlier())).containsExactly("By the way…");
        assertThat(second.turn().replies()).isEmpty();
    }

    @Test
    void anAgentAnswersButIsNotTheBot() {
        bench.bot.on("Agent!", after(2, "I am Ada.").by(ADA));

        Turn turn = bench.sending().say(bench.open(), "Agent!").turn();

        assertThat(turn.outcome()).isEqualTo(new AnsweredByOthers());
        assertThat(turn.replies()).isEmpty();
        assertThat(turn.others()).extracting(Message::author).containsExactly(ADA);
        assertThat(bench.time.instant()).isBefore(turn.at().plusSeconds(5));
    }

    @Test
    void aSignOfThePlatformDoesNotEndTheWaitingForTheBot() {
        bench.bot.on("Hello", after(0.3, "The bot is typing").by(new Author.Platform()), after(6, "Hi!"));

        Turn turn = bench.sending().say(bench.open(), "Hello").turn();

        assertThat(turn.outcome()).isEqualTo(new Replied());
        assertThat(texts(turn.replies())).containsExactly("Hi!");
        assertThat(texts(turn.others())).containsExactly("The bot is typing");
    }

    @Test
    void thePlatformAloneIsNoAnswerOfTheBot() {
        bench.bot.on("Hello", after(1, "How did we do?").by(new Author.Platform()));

        Turn turn = bench.sending().say(bench.open(), "Hello").turn();

        assertThat(turn.outcome()).isEqualTo(new AnsweredByOthers());
        assertThat(bench.time.instant()).isEqualTo(turn.at().plusSeconds(30));
    }

    @Test
    void aMessageThatIsShownAgainIsNotAnAnswer() {
        bench.bot.on("Hello", after(1, "Hi!")).on("Bye", after(2, "See you."));
        var sending = bench.sending(repeatingEverything(), ReplyWindow.STANDARD);

        TurnTaken first = sending.say(bench.open(), "Hello");
        TurnTaken second = sending.say(first.conversation(), "Bye");

        assertThat(texts(second.turn().replies())).containsExactly("See you.");
        assertThat(texts(second.conversation().transcript())).containsExactly("Hello", "Hi!", "Bye", "See you.");
    }

    /** A vendor that tells neither times nor what answers what: the order of the list is all there is. */
    private ContactCentre tellingNothing() {
        return new ForwardingContactCentre(bench.centre) {
            @Override
            public Receipt send(OutgoingMessage message) {
                return new Receipt(super.send(message).message(), Optional.empty(), Optional.empty());
            }

            @Override
            public Arrivals awaitReplies(Marker marker, Instant until) {
                Arrivals arrivals = super.awaitReplies(marker, until);
                return Arrivals.of(
                        arrivals.messages().stream()
                                .map(WhoseReplyTest::untimed)
                                .toList(),
                        arrivals.seenAt(),
                        arrivals.snapshot());
            }
        };
    }

    /** An adapter that brings along what is known already. */
    private ContactCentre repeatingEverything() {
        return new ForwardingContactCentre(bench.centre) {
            @Override
            public Arrivals awaitReplies(Marker marker, Instant until) {
                Arrivals arrivals = super.awaitReplies(marker, until);
                var all = new ArrayList<>(super.history(marker.conversation()));
                all.addAll(arrivals.messages());
                return Arrivals.of(all, arrivals.seenAt(), arrivals.snapshot());
            }
        };
    }

    private static Message untimed(Message m) {
        return Message.of(m.id(), m.author(), m.text(), Optional.empty(), Optional.empty(), List.of());
    }
}
