package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Reply;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.Waiter;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** {@code Prefer: wait=N}. */
class HoldIT {
    private static final String[] WAIT = {"Prefer", "wait=10"};

    @Test
    void the_request_is_held_until_the_answer_is_there() {
        try (Probe probe = Probe.calm()) {
            String id = probe.open("order-bot");
            probe.send(id, "Hello");
            Reply reply = probe.get("/conversations/" + id + "/interactions", WAIT);
            assertThat(Probe.rows(reply)).hasSize(2);
            assertThat(reply.header("Preference-Applied")).isEqualTo("wait=10");
            String due = Probe.rows(reply).getFirst().path("createdDate").asString();
            assertThat(probe.time.instant()).as("not a moment longer").isEqualTo(due);
        }
    }

    @Test
    void what_was_listed_before_is_no_news_so_each_message_is_waited_for() {
        try (Probe probe = Probe.calm()) {
            String id = probe.open("order-bot");
            probe.send(id, "Track order 12345");
            for (int rows = 2; rows <= 4; rows++) {
                assertThat(Probe.rows(probe.get("/conversations/" + id + "/interactions", WAIT)))
                        .hasSize(rows);
            }
        }
    }

    @Test
    void after_says_exactly_what_is_news() {
        try (Probe probe = Probe.calm()) {
            String id = probe.open("order-bot");
            String mine = probe.send(id, "Track order 12345").json().path("id").asString();
            String path = "/conversations/" + id + "/interactions?after=";
            Reply first = probe.get(path + mine, WAIT);
            assertThat(Probe.rows(first)).hasSize(1);
            assertThat(probe.get(path + mine, WAIT).text())
                    .as("asked again, it is news again: nothing is lost with a lost answer")
                    .contains(Probe.rows(first).getFirst().path("id").asString());
        }
    }

    @Test
    void nothing_new_is_answered_after_the_time_that_was_asked_for() {
        try (Probe probe = Probe.calm()) {
            String id = probe.open("order-bot");
            probe.say(id, "Hello");
            probe.history(id);
            var before = probe.time.instant();
            Reply reply = probe.get("/conversations/" + id + "/interactions", WAIT);
            assertThat(Probe.rows(reply)).hasSize(2);
            assertThat(probe.time.instant()).isEqualTo(before.plusSeconds(10));
        }
    }

    @Test
    void nobody_waits_longer_than_the_rules_allow() {
        try (Probe probe = Probe.ruled(rules -> rules.longestWait(Duration.ofSeconds(3)))) {
            String id = probe.open("order-bot");
            Reply reply = probe.get("/conversations/" + id + "/interactions", WAIT);
            assertThat(reply.header("Preference-Applied")).isEqualTo("wait=3");
            assertThat(probe.time.instant()).isEqualTo(VirtualTime.START.plusSeconds(3));
        }
    }

    @Test
    void a_server_that_does_not_know_it_answers_at_once_and_says_nothing_of_it() {
        try (Probe probe = Probe.ruled(rules -> rules.preferWait(false))) {
            String id = probe.open("order-bot");
            probe.send(id, "Hello");
            Reply reply = probe.get("/conversations/" + id + "/interactions", WAIT);
            assertThat(Probe.rows(reply)).hasSize(1);
            assertThat(reply.header("Preference-Applied")).isEmpty();
            assertThat(probe.time.instant()).isEqualTo(VirtualTime.START);
        }
    }

    @Test
    void closing_the_sandbox_ends_a_request_that_is_held() throws InterruptedException {
        InstantSource clock = InstantSource.system();
        Probe probe = Probe.of(new VirtualTime(), SandboxSettings.inMemory(clock, Waiter.sleeping(clock)));
        String id = probe.open("order-bot");
        Thread held = Thread.ofVirtual().start(() -> {
            try {
                probe.get("/conversations/" + id + "/interactions", "Prefer", "wait=50");
            } catch (Probe.Broken e) {
                // how it ends is not promised, only that it does
            }
        });
        while (probe.sandbox.calls().of(Route.INTERACTIONS) == 0) {
            Thread.onSpinWait();
        }
        probe.close();
        assertThat(held.join(Duration.ofSeconds(5))).isTrue();
    }
}
