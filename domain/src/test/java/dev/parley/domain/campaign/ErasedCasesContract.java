package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.Verdict;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a {@link RunLedger} takes the words of conversations out of what it keeps. */
public interface ErasedCasesContract {
    /** The conversation that is erased. */
    ConversationId HERS = new ConversationId("4711");

    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    RunLedgerFixture fixture();

    @Test
    default void theWordsOfAConversationAreErasedAndTheVerdictStays() {
        CaseResult hers = Runs.held("a", Verdict.FAILED, "4711");
        CaseResult another = Runs.held("b", Verdict.PASSED, "4712");
        keep(Runs.RUN, hers, another);

        assertThat(fixture().ledger().erase(HERS)).isEqualTo(1);
        fixture().processDies();

        assertThat(Runs.cases(fixture().ledger(), Runs.RUN))
                .containsExactly(WithoutWords.of(hers, HERS), another)
                .doesNotContain(hers);
        assertThat(fixture().ledger().executed(Runs.RUN))
                .isEqualTo(Map.of(hers.key(), Verdict.FAILED, another.key(), Verdict.PASSED));
    }

    @Test
    default void wordsAreErasedInEveryRunAndInThatAttemptAlone() {
        var other = new RunId("r4f2a90b1c4");
        CaseResult retried = Runs.held("a", Verdict.FAILED, "4711", "4713");
        CaseResult again = Runs.held("a", Verdict.FAILED, "4711");
        keep(Runs.RUN, retried);
        keep(other, again);

        assertThat(fixture().ledger().erase(HERS)).isEqualTo(2);

        CaseResult left = Runs.cases(fixture().ledger(), Runs.RUN).getFirst();
        assertThat(left).isEqualTo(WithoutWords.of(retried, HERS));
        assertThat(left.last()).isEqualTo(retried.last());
        assertThat(Runs.cases(fixture().ledger(), other)).containsExactly(WithoutWords.of(again, HERS));
    }

    @Test
    default void itTellsHowManyCasesHoldWords() {
        keep(Runs.RUN, Runs.held("a", Verdict.PASSED, "4711"), Runs.held("b", Verdict.PASSED, "4711", "4712"));
        assertThat(fixture().ledger().holding(HERS)).isEqualTo(2);
        assertThat(fixture().ledger().holding(new ConversationId("4712"))).isEqualTo(1);
        assertThat(fixture().ledger().holding(new ConversationId("471"))).isZero();

        fixture().ledger().erase(HERS);
        assertThat(fixture().ledger().holding(HERS)).isZero();
        assertThat(fixture().ledger().holding(new ConversationId("4712"))).isEqualTo(1);
        assertThat(fixture().ledger().erase(HERS)).isZero();
    }

    @Test
    default void whatGaveWayHoldsNoWordsAndWhatIsKeptAgainDoes() {
        CaseResult first = Runs.held("a", Verdict.INTERRUPTED, "4711");
        keep(Runs.RUN, first);
        CaseResult second = Runs.held("a", Verdict.PASSED, "4712");
        fixture().ledger().keep(Runs.RUN, second);
        assertThat(fixture().ledger().holding(HERS)).isZero();
        assertThat(fixture().ledger().erase(HERS)).isZero();
        assertThat(Runs.cases(fixture().ledger(), Runs.RUN)).containsExactly(second);

        fixture().ledger().keep(Runs.RUN, first);
        fixture().ledger().erase(HERS);
        fixture().ledger().keep(Runs.RUN, first);
        assertThat(fixture().ledger().holding(HERS)).isEqualTo(1);
    }

    @Test
    default void whatIsForgottenHoldsNoWords() {
        keep(Runs.RUN, Runs.held("a", Verdict.PASSED, "4711"));
        fixture().processDies();
        fixture().ledger().forget(Runs.RUN);

        assertThat(fixture().ledger().holding(HERS)).isZero();
        assertThat(fixture().ledger().erase(HERS)).isZero();
    }

    private void keep(RunId run, CaseResult... results) {
        fixture().ledger().begin(Runs.setup(run));
        Stream.of(results).forEach(result -> fixture().ledger().keep(run, result));
    }
}
