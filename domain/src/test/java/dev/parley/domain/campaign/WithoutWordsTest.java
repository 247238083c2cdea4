package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That no text is forgotten of any kind of result is looked for in {@code ErasedResultsTest} of the shell. */
class WithoutWordsTest {
    @ParameterizedTest
    @EnumSource(value = Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "FLAKY")
    void theVerdictAndTheFiguresStay(Verdict verdict) {
        CaseResult before = Runs.held("a", verdict, "4711");
        CaseResult after = WithoutWords.of(before, new ConversationId("4711"));

        assertThat(after.verdict()).isEqualTo(verdict);
        SimulationResult was = before.last();
        SimulationResult is = after.last();
        assertThat(is.took()).isEqualTo(was.took());
        assertThat(is.turns()).hasSameSizeAs(was.turns());
        assertThat(is.turns().getFirst().timing())
                .isEqualTo(was.turns().getFirst().timing());
        assertThat(is.turns().getFirst().said()).isEqualTo("(erased)");
        assertThat(is.resolution().word()).isEqualTo(was.resolution().word());
        assertThat(WithoutWords.of(after, new ConversationId("4711"))).isEqualTo(after);
    }

    @Test
    void aCaseThatPassedAtTheSecondTryStaysFlaky() {
        var retried = new CaseResult(
                new CaseKey("orders.yaml", "a", 1),
                Stream.of(Verdict.FAILED, Verdict.PASSED)
                        .map(verdict -> Results.in(new ConversationId("4711"), Results.of(verdict)))
                        .toList());

        assertThat(WithoutWords.of(retried, new ConversationId("4711")).verdict())
                .isEqualTo(Verdict.FLAKY);
    }

    @Test
    void othersKeepTheirWords() {
        CaseResult another = Runs.held("a", Verdict.FAILED, "4712");

        assertThat(List.of(WithoutWords.of(another, new ConversationId("4711"))))
                .containsExactly(another);
    }
}
