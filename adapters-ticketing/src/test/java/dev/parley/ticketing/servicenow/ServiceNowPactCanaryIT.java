package dev.parley.ticketing.servicenow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ticketing.fake.Agreement;
import org.junit.jupiter.api.Test;

/** A fake that drifts away from the desk is found, and exactly where it drifted. */
class ServiceNowPactCanaryIT {

    @Test
    void whatHasDriftedIsFoundAndNothingElse() {
        assertThat(Agreement.brokenBy(DriftedServiceNow.class))
                .containsExactlyInAnyOrder("parley - a search of its notes", "parley - a note into nothing");
    }
}
