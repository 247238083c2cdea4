package dev.parley.domain.exchange;

import static dev.parley.domain.exchange.Bench.after;
import static dev.parley.domain.exchange.Bench.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.ConversationState.Queued;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import dev.parley.domain.exchange.TurnOutcome.Failed;
import dev.parley.domain.exchange.TurnOutcome.Refused;
import dev.parley.domain.exchange.TurnOutcome.Replied;
import dev.parley.domain.exchange.TurnOutcome.Silent;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendMessageTest {
    private final Bench bench = new Bench();

    @Test
    void aTurnIsWhatWasSaidAndWhatWasAnswered() {
        bench.bot.on("Hello", after(1.2, "Hi!").offering("Track", "Return"));
        OngoingConversation conversation = bench.open();

        TurnTaken taken = bench.sending().say(conversation, "Hello");

        Turn turn = taken.turn();
        assertThat(turn.conversation()).isEqualTo(conversation.id());
        assertThat(turn.number()).isEqualTo(1);
        assertThat(turn.said()).isEqualTo("Hello");
        assertThat(texts(turn.replies())).containsExactly("Hi!");
        assertThat(turn.replies().getFirst().buttons())
                .extracting(QuickReply::text)
                .containsExactly("Track", "Return");
        assertThat(turn.outcome()).isEqualTo(new Replied());
        assertThat(turn.after().orElseThrow().conversation().state()).isEqualTo(new Active());
        assertThat(bench.recorded).containsExactly(turn);
        assertThat(texts(taken.conversation().transcript())).containsExactly("Hello", "Hi!");
    }

    @Test
    void theNextTurnGoesOnWhereTheLastOneEnded() {
        bench.bot.on("Hello", after(1, "Hi!")).on("Bye", after(1, "See you."));
        SendMessage sending = bench.sending();

        TurnTaken first = sending.say(bench.open(), "Hello");
        TurnTaken second = sending.say(first.conversation(), "Bye");

        assertThat(second.turn().number()).isEqualTo(2);
        assertThat(texts(second.turn().replies())).containsExactly("See you.");
        assertThat(texts(second.conversation().transcript())).containsExactly("Hello", "Hi!", "Bye", "See you.");
    }

    @Test
    void aGuardedTurnCostsThreeCalls() {
        bench.bot.on("Hello", after(1, "Hi!"));

        OngoingConversation next = bench.sending().say(bench.open(), "Hello").conversation();
        bench.sending().say(next, "Hello");

        assertThat(bench.callsBehindOpening())
                .containsExactly(
                        Operation.SEND,
                        Operation.AWAIT_REPLIES,
                        Operation.AWAIT_REPLIES,
                        Operation.SEND,
                        Operation.AWAIT_REPLIES,
                        Operation.AWAIT_REPLIES);
    }

    @Test
    void aSilentTurnCostsThreeCallsToo() {
        bench.sending().say(bench.open(), "Hm.");

        assertThat(bench.callsBehindOpening()).containsExactly(Operation.SEND, Operation.AWAIT_REPLIES, Operation.LOOK);
    }

    @Test
    void withoutAQuietToWaitForTheFirstRepliesAreAll() {
        bench.bot.on("Hello", after(1, "Hi!"), after(2, "More."));
        var window = new ReplyWindow(Duration.ofSeconds(30), Duration.ZERO);

        Turn turn =
                bench.sending(bench.centre, window).say(bench.open(), "Hello").turn();

        assertThat(texts(turn.replies())).containsExactly("Hi!");
        assertThat(bench.callsBehindOpening()).containsExactly(Operation.SEND, Operation.AWAIT_REPLIES, Operation.LOOK);
    }

    @Test
    void severalMessagesSecondsApartAreOneAnswer() {
        bench.bot.on("Track", after(0.9, "One moment."), after(2.3, "It is on its way."), after(3.7, "Anything else?"));

        Turn turn = bench.sending().say(bench.open(), "Track").turn();

        assertThat(texts(turn.replies())).containsExactly("One moment.", "It is on its way.", "Anything else?");
        assertThat(turn.timing().total()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void aBotThatNeverFallsQuietIsCutOffAtTwiceThePatience() {
        bench.bot.on(
                "Talk",
                IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> after(i, "Word " + i))
                        .toArray(FakeReply[]::new));

        Turn turn = bench.sending().say(bench.open(), "Talk").turn();

        assertThat(turn.outcome()).isEqualTo(new Replied());
        assertThat(turn.replies()).hasSize(60);
    }

    @Test
    void aSilentBotIsAnOutcomeAndLastsAsLongAsThePatience() {
        OngoingConversation conversation = bench.open();

        Turn turn = bench.sending().say(conversation, "Hm.").turn();

        assertThat(turn.outcome()).isEqualTo(new Silent(Duration.ofSeconds(30)));
        assertThat(turn.replies()).isEmpty();
        assertThat(bench.time.instant()).isEqualTo(turn.at().plusSeconds(30));
    }

    @Test
    void theStateThatTheLastLookShowedIsTheGuardOfTheNextTurn() {
        bench.bot.on("Agent!", after(1, "I am handing you over.").movingTo(new Queued()));
        TurnTaken first = bench.sending().say(bench.open(), "Agent!");
        int calls = bench.centre.calls().size();

        TurnTaken second = bench.sending().say(first.conversation(), "Hello?");

        assertThat(first.turn().after().orElseThrow().conversation().state()).isEqualTo(new Queued());
        assertThat(second.turn().outcome()).isInstanceOf(Refused.class);
        assertThat(bench.centre.calls()).hasSize(calls);
    }

    @Test
    void theStateThatARefusalShowedIsTheGuardOfTheNextTurn() {
        OngoingConversation conversation = bench.open();
        bench.centre.move(conversation.id(), new Closed());

        TurnTaken refused = bench.sending().say(conversation, "Hello");
        int calls = bench.centre.calls().size();
        TurnTaken held = bench.sending().say(refused.conversation(), "Hello?");

        assertThat(refused.turn().outcome()).isInstanceOf(Failed.class);
        assertThat(refused.turn().after().orElseThrow().conversation().state()).isEqualTo(new Closed());
        assertThat(held.turn().outcome()).isInstanceOf(Refused.class);
        assertThat(bench.centre.calls()).hasSize(calls);
    }

    @Test
    void theSameWordsSaidTwiceAreSaidTwice() {
        bench.bot.on("Yes", after(1, "Sure?"));

        OngoingConversation once = bench.sending().say(bench.open(), "Yes").conversation();
        OngoingConversation twice = bench.sending().say(once, "Yes").conversation();

        assertThat(texts(bench.centre.history(twice.id()))).containsExactly("Yes", "Sure?", "Yes", "Sure?");
    }

    @Test
    void theBotsTimeIsToldApartFromOursWhateverTheVendorsClockSays() {
        bench.bot.on("Hello", after(1.2, "Hi!"));
        bench.centre.setClockAhead(Duration.ofMinutes(-3));

        Timing timing = bench.sending().say(bench.open(), "Hello").turn().timing();

        assertThat(timing.botTime()).contains(Duration.ofMillis(1200));
        assertThat(timing.detectionDelay()).contains(Duration.ZERO);
        assertThat(timing.total()).isEqualTo(Duration.ofMillis(1200));
    }
}
