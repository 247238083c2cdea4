package dev.parley.domain.exchange;

import static dev.parley.domain.exchange.Bench.after;
import static dev.parley.domain.exchange.Bench.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import dev.parley.domain.exchange.OpenConversation.Opening;
import dev.parley.domain.exchange.Refusal.ContextOverBudget;
import dev.parley.domain.exchange.Refusal.MoveNotLegal;
import dev.parley.domain.exchange.ReplaceContext.Replacement;
import org.junit.jupiter.api.Test;

class OpenResumeReplaceTest {
    private static final ContextBudget BUDGET = ContextBudget.STANDARD;

    private final Bench bench = new Bench();

    @Test
    void anOpenedConversationIsReadyToGoOnWith() {
        bench.bot.on("Hello", after(1, "Hi!"));

        var opening = (Opening.Opened) bench.opening(BUDGET).open(bench.proposal(), Holding.UNTIL_THE_COMMAND_ENDS);

        assertThat(opening.conversation().transcript()).isEmpty();
        assertThat(texts(bench.sending()
                        .say(opening.conversation(), "Hello")
                        .turn()
                        .replies()))
                .containsExactly("Hi!");
    }

    @Test
    void aFirstContextOverTheBudgetIsRefusedWithoutAnyCall() {
        ContextData large = Bench.contextOf(BUDGET.limitBytes() + 1);

        var opening = bench.opening(BUDGET).open(bench.proposal(large), Holding.UNTIL_THE_COMMAND_ENDS);

        assertThat(opening).isEqualTo(new Opening.Refused(new ContextOverBudget(large, BUDGET)));
        assertThat(bench.centre.calls()).isEmpty();
    }

    @Test
    void aResumedConversationKnowsWhatWasSaidAndCountsOn() {
        bench.bot.on("Hello", after(1, "Hi!")).on("Bye", after(1, "See you."));
        OngoingConversation before = bench.sending().say(bench.open(), "Hello").conversation();

        OngoingConversation resumed = new ResumeConversation(bench.centre).resume(before.id());
        Turn next = bench.sending().say(resumed, "Bye").turn();

        assertThat(resumed.transcript()).isEqualTo(before.transcript());
        assertThat(next.number()).isEqualTo(2);
        assertThat(texts(next.replies())).containsExactly("See you.");
        assertThat(next.earlier()).isEmpty();
    }

    @Test
    void anUnknownConversationCannotBeResumed() {
        var resume = new ResumeConversation(bench.centre);

        assertThatThrownBy(() -> resume.resume(new ConversationId("4711")))
                .isInstanceOfSatisfying(
                        ContactCentreException.class,
                        e -> assertThat(e.fault()).isEqualTo(new ContactFault.NotFound("conversation 4711")));
    }

    @Test
    void aContextWithinTheBudgetReplacesTheOldOne() {
        ContextData full = Bench.contextOf(BUDGET.limitBytes());

        var replacement = bench.replacing(BUDGET).replace(bench.open().snapshot(), full);

        assertThat(replacement)
                .isInstanceOfSatisfying(
                        Replacement.Replaced.class,
                        replaced -> assertThat(replaced.snapshot().context()).isEqualTo(full));
    }

    @Test
    void aContextOverTheBudgetReplacesNothing() {
        ContextData large = Bench.contextOf(BUDGET.limitBytes() + 1);

        var replacement = bench.replacing(BUDGET).replace(bench.open().snapshot(), large);

        assertThat(replacement).isEqualTo(new Replacement.Refused(new ContextOverBudget(large, BUDGET)));
        assertThat(bench.callsBehindOpening()).isEmpty();
    }

    @Test
    void theContextOfAClosedConversationIsNotReplaced() {
        ConversationSnapshot closed = bench.centre.close(bench.open().id());

        var replacement = bench.replacing(BUDGET).replace(closed, ContextData.empty());

        assertThat(replacement)
                .isEqualTo(new Replacement.Refused(new MoveNotLegal(Move.REPLACE_CONTEXT, new Closed())));
        assertThat(bench.callsBehindOpening()).containsExactly(Operation.CLOSE);
    }
}
