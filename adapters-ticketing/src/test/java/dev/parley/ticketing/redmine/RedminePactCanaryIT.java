package dev.parley.ticketing.redmine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ticketing.fake.Agreement;
import org.junit.jupiter.api.Test;

/** A server that drifts away from the desk is found, and exactly where it drifted. */
class RedminePactCanaryIT {

    @Test
    void whatHasDriftedIsFoundAndNothingElse() {
        RealRedmine.assumeInstalled();

        assertThat(Agreement.brokenBy(DriftedRedmine.class))
                .containsExactlyInAnyOrder(
                        "parley - a list of statuses",
                        "parley - a look at its notes",
                        "parley - a look at a resolved issue");
    }
}
