package dev.parley.ticketing.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ticketing.fake.Agreement;
import org.junit.jupiter.api.Test;

/** A fake that drifts away from the desk is found, and exactly where it drifted. */
class JiraPactCanaryIT {

    @Test
    void whatHasDriftedIsFoundAndNothingElse() {
        assertThat(Agreement.brokenBy(DriftedJira.class))
                .containsExactlyInAnyOrder(
                        "parley - a search", "parley - a comment", "parley - comments with their properties");
    }
}
