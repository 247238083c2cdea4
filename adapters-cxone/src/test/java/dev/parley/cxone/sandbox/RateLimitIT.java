package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitIT {
    @Test
    void who_asks_too_often_is_told_when_to_come_back_and_may_then() {
        try (Probe probe = Probe.ruled(rules -> rules.rateLimit(5, Duration.ofSeconds(10)))) {
            for (int i = 0; i < 5; i++) {
                assertThat(probe.get("/conversations").status()).isEqualTo(200);
            }
            Reply refused = probe.get("/conversations");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            probe.time.pass(Duration.ofSeconds(2));
            assertThat(probe.get("/conversations").status()).isEqualTo(200);
            assertThat(probe.get("/conversations").status()).isEqualTo(429);
        }
    }

    @Test
    void without_a_limit_nobody_is_refused() {
        try (Probe probe = Probe.calm()) {
            for (int i = 0; i < 50; i++) {
                assertThat(probe.get("/conversations").status()).isEqualTo(200);
            }
        }
    }
}
