package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Whatever breaks, in the end all of it stands in the desk, once and in order. A test class implements it as it does {@link
 * TicketDeskContract}; it prints a line of figures.
 */
public interface ConvergenceContract extends DeskKit {

    @Test
    default void allOfItStandsThereOnceAndInOrderWhateverBreaks() {
        ConvergenceResult result = ConvergenceRun.of(fixture(), plan());
        System.out.println("convergence, " + getClass().getSimpleName() + ": " + plan() + ": " + result);

        assertThat(result)
                .as("%s", result)
                .matches(ConvergenceResult::converged, "0 lost, 0 repeated, 0 out of order, one ticket each");
        assertThat(result.hurt()).as("%s", result).isGreaterThan(result.requests() / 10);
        assertThat(result.killed()).as("%s", result).isPositive();
    }

    /** How hard it is. */
    default ConvergencePlan plan() {
        return ConvergencePlan.STANDARD;
    }
}
