package dev.parley.ticketing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ticketing.fake.Agreement;
import org.junit.jupiter.api.Test;

/** A receiver that drifts away from the desk is found, and exactly where it drifted. */
class WebhookPactCanaryIT {

    @Test
    void whatHasDriftedIsFoundAndNothingElse() {
        assertThat(Agreement.brokenBy(DriftedReceiver.class))
                .containsExactlyInAnyOrder(
                        "parley - a new ticket",
                        "parley - a question for a ticket",
                        "parley - a message",
                        "parley - a move");
    }
}
