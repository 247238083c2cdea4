package dev.parley.domain.exchange;

import static dev.parley.domain.exchange.Bench.after;
import static dev.parley.domain.exchange.Bench.texts;
import static dev.parley.domain.exchange.FakeContactCentre.failing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.LegalMoves;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import dev.parley.domain.exchange.TurnOutcome.Failed;
import dev.parley.domain.exchange.TurnOutcome.Interrupted;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Turns that the vendor, the network or a person breaks off: what had arrived is kept, and the turn is on record. */
class BrokenTurnTest {
    private static final ContactFault FAULT = new ContactFault.VendorFailed(503);

    private final Bench bench = new Bench();

    BrokenTurnTest() {
        bench.bot.on("Hello", after(1, "Hi!"), after(2, "How can I help?"));
    }

    @Test
    void aMessageThatCouldNotBeSentLeavesTheConversationWhereItWas() {
        bench.centre.beforeNext(Operation.SEND, failing(FAULT));
        OngoingConversation conversation = bench.open();

        TurnTaken taken = bench.sending().say(conversation, "Hello");

        assertThat(taken.turn().outcome()).isEqualTo(new Failed(FAULT));
        assertThat(taken.turn().replies()).isEmpty();
        assertThat(taken.conversation()).isEqualTo(conversation);
        assertThat(bench.recorded).containsExactly(taken.turn());
    }

    @Test
    void repliesThatHadArrivedAreKept() {
        bench.centre.beforeNext(Operation.AWAIT_REPLIES, () -> {});
        bench.centre.beforeNext(Operation.AWAIT_REPLIES, failing(FAULT));

        TurnTaken taken = bench.sending().say(bench.open(), "Hello");

        assertThat(taken.turn().outcome()).isEqualTo(new Failed(FAULT));
        assertThat(texts(taken.turn().replies())).containsExactly("Hi!");
        assertThat(texts(taken.conversation().transcript())).containsExactly("Hello", "Hi!");
        assertThat(taken.conversation().turns()).isEqualTo(1);
        assertThat(bench.recorded).containsExactly(taken.turn());
    }

    @Test
    void aLookThatFailsBehindTheAnswerFailsTheTurnAndKeepsTheAnswer() {
        bench.centre.beforeNext(Operation.LOOK, failing(FAULT));
        var window = new ReplyWindow(Duration.ofSeconds(30), Duration.ZERO);

        TurnTaken taken = bench.sending(bench.centre, window).say(bench.open(), "Hello");

        assertThat(taken.turn().outcome()).isEqualTo(new Failed(FAULT));
        assertThat(texts(taken.turn().replies())).containsExactly("Hi!");
    }

    @Test
    void aConversationThatWasClosedMeanwhileFailsTheTurnWithWhatIsLegal() {
        OngoingConversation conversation = bench.open();
        bench.centre.move(conversation.id(), new Closed());

        Turn turn = bench.sending().say(conversation, "Hello").turn();

        assertThat(turn.outcome())
                .isEqualTo(new Failed(new ContactFault.MoveRefused(
                        "cannot send a message when closed",
                        Optional.of(new Closed()),
                        LegalMoves.from(new Closed()))));
    }

    @Test
    void anInterruptionInTheMiddleOfWaitingEndsTheTurnAsAValue() {
        bench.centre.beforeNext(
                Operation.AWAIT_REPLIES, () -> Thread.currentThread().interrupt());

        TurnTaken taken = bench.sending().say(bench.open(), "Hello");

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(taken.turn().outcome()).isEqualTo(new Interrupted());
        assertThat(texts(taken.conversation().transcript())).containsExactly("Hello");
        assertThat(bench.recorded).containsExactly(taken.turn());
    }

    @Test
    void anInterruptionBeforeTheSendingSaysNothing() {
        bench.centre.beforeNext(Operation.SEND, () -> Thread.currentThread().interrupt());
        OngoingConversation conversation = bench.open();

        TurnTaken taken = bench.sending().say(conversation, "Hello");

        assertThat(taken.turn().outcome()).isEqualTo(new Interrupted());
        assertThat(bench.centre.history(conversation.id())).isEmpty();
    }
}
