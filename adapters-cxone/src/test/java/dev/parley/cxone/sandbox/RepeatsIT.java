package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Reply;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code Idempotency-Key}. */
class RepeatsIT {
    private static final String[] KEY = {"Idempotency-Key", "k-1"};

    @Test
    void a_repeat_gets_the_first_answer_and_nothing_is_done_twice() {
        try (Probe probe = Probe.calm()) {
            String id = probe.open("order-bot");
            Reply first = probe.send(id, "Hello", KEY);
            probe.time.pass(Duration.ofSeconds(30));
            Reply again = probe.send(id, "Hello", KEY);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(probe.history(id)).hasSize(2);
        }
    }

    @Test
    void a_repeated_create_is_no_conflict() {
        try (Probe probe = Probe.calm()) {
            String draft =
                    Probe.draft(UUID.randomUUID().toString(), "order-bot").toString();
            Reply first = probe.api("POST", "/conversations", draft, KEY);
            Reply again = probe.api("POST", "/conversations", draft, KEY);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.text()).isEqualTo(first.text());
        }
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        try (Probe probe = Probe.calm()) {
            String id = probe.open("order-bot");
            probe.send(id, "Hello", KEY);
            assertThat(probe.send(id, "Good bye", KEY).status()).isEqualTo(422);
        }
    }

    @Test
    void a_refusal_is_not_kept_so_the_same_key_may_succeed_later() {
        try (Probe probe = Probe.calm()) {
            String id = UUID.randomUUID().toString();
            assertThat(probe.send(id, "Hello", KEY).status()).isEqualTo(404);
            probe.open(id, "order-bot");
            assertThat(probe.send(id, "Hello", KEY).status()).isEqualTo(201);
        }
    }

    @Test
    void a_server_that_does_not_know_it_stores_the_message_twice() {
        try (Probe probe = Probe.ruled(rules -> rules.idempotencyKeys(false))) {
            String id = probe.open("order-bot");
            probe.send(id, "Hello", KEY);
            probe.send(id, "Hello", KEY);
            assertThat(probe.history(id))
                    .filteredOn(row -> row.path("direction").asString().equals("inbound"))
                    .hasSize(2);
        }
    }
}
