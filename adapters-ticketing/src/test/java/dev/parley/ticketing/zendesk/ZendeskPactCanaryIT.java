package dev.parley.ticketing.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ticketing.fake.Agreement;
import org.junit.jupiter.api.Test;

/** A fake that drifts away from the desk is found, and exactly where it drifted. */
class ZendeskPactCanaryIT {

    @Test
    void whatHasDriftedIsFoundAndNothingElse() {
        assertThat(Agreement.brokenBy(DriftedZendesk.class))
                .containsExactlyInAnyOrder(
                        "parley - a search",
                        "parley - a new ticket",
                        "parley - a note",
                        "parley - a look at a ticket",
                        "parley - a move");
    }
}
