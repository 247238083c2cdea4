package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.Weather;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What waiting costs where the server holds no request: looks when the schedule says so, and none before. */
class PollingCostTest {

    @Test
    void nobodyLooksBeforeAReplyCanBeThere() {
        try (SandboxTenant tenant = SandboxTenant.with(
                Weather.calm(), rules -> rules.but().preferWait(false).build())) {
            var simulation = new Simulation(tenant);
            simulation.say("kit-bot", Collections.nCopies(4, "one"));
            long before = tenant.sandbox.calls().of(Route.INTERACTIONS);

            simulation.say("kit-bot", Collections.nCopies(4, "one"));

            long looksAtHalfASecondAndAtOne = 2;
            assertThat(tenant.sandbox.calls().of(Route.INTERACTIONS) - before)
                    .isEqualTo(4 * looksAtHalfASecondAndAtOne);
        }
    }
}
