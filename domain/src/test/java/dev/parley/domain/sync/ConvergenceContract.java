package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Whatever breaks, in the end all of it stands in the desk, once and in order. A test class implements it as it does {@link
 * TicketDeskContract}.
 */
public interface ConvergenceContract extends DeskKit {

    @Test
    default void aHundredAndTwentyMessagesConvergeWhateverBreaks() {
        ConvergenceResult result = ConvergenceRun.of(fixture(), plan());

        assertThat(result)
                .as("%s", result)
                .matches(ConvergenceResult::converged, "0 lost, 0 repeated, 0 out of order, one ticket each");
        assertThat(result.hurt()).as("%s", result).isGreaterThan(result.requests() / 10);
        assertThat(result.killed()).as("%s", result).isPositive();
        assertThat(plan().conversations() * plan().messages()).isGreaterThanOrEqualTo(120);
    }

    /** How hard it is. */
    default ConvergencePlan plan() {
        return ConvergencePlan.STANDARD;
    }
}
