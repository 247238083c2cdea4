package dev.parley.ticketing.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ticketing.fake.Agreement;
import org.junit.jupiter.api.Test;

/** A server that drifts away from the desk is found, and exactly where it drifted. */
class RequestTrackerPactCanaryIT {

    @Test
    void whatHasDriftedIsFoundAndNothingElse() {
        RealRequestTracker.onSqlite();

        assertThat(Agreement.brokenBy(DriftedRequestTracker.class))
                .containsExactlyInAnyOrder(
                        "parley - a look at a comment",
                        "parley - a search of its own comments",
                        "parley - a look at a ticket that waits");
    }
}
