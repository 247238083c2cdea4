package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryIT {
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void a_history_is_spread_over_its_time_and_none_of_it_lies_ahead() {
        try (Probe probe = Probe.calm()) {
            probe.sandbox.fill(new SandboxHistory(300, MONTH, 7));

            List<JsonNode> rows = rows(probe);
            assertThat(rows).hasSize(300);
            assertThat(rows.stream().map(row -> at(row, "updatedDate"))).isSorted();
            List<Instant> opened =
                    rows.stream().map(row -> at(row, "createdDate")).sorted().toList();
            assertThat(opened.getFirst()).isBefore(VirtualTime.START.minus(Duration.ofDays(29)));
            assertThat(opened.get(150))
                    .isBetween(
                            VirtualTime.START.minus(Duration.ofDays(16)), VirtualTime.START.minus(Duration.ofDays(14)));
            assertThat(opened.getLast()).isBefore(VirtualTime.START);
        }
    }

    @Test
    void its_conversations_ended_in_many_ways_and_the_bots_have_answered() {
        try (Probe probe = Probe.calm()) {
            probe.sandbox.fill(new SandboxHistory(60, MONTH, 7));

            Set<String> states = new TreeSet<>();
            int answered = 0;
            for (JsonNode row : rows(probe)) {
                states.add(row.path("state").asString());
                List<JsonNode> said = probe.history(row.path("id").asString());
                assertThat(said).isNotEmpty();
                answered += said.stream()
                                .anyMatch(message ->
                                        message.path("direction").asString().equals("outbound"))
                        ? 1
                        : 0;
            }
            assertThat(states).contains("active", "closed", "queued");
            assertThat(answered).isGreaterThan(45);
        }
    }

    @Test
    void a_conversation_moves_when_it_goes_on() {
        try (Probe probe = Probe.calm()) {
            probe.sandbox.fill(new SandboxHistory(50, MONTH, 7));
            String id = rows(probe).stream()
                    .filter(row -> row.path("state").asString().equals("active"))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asString();
            probe.api("PUT", "/conversations/" + id, "{\"state\":\"closed\"}");

            assertThat(rows(probe).getLast().path("id").asString()).isEqualTo(id);
        }
    }

    @Test
    void another_filling_adds_others() {
        try (Probe probe = Probe.calm()) {
            probe.sandbox.fill(new SandboxHistory(20, MONTH, 7));
            probe.sandbox.fill(new SandboxHistory(20, MONTH, 8));

            assertThat(rows(probe)).hasSize(40);
        }
    }

    @Test
    void a_history_of_nothing_is_refused() {
        assertThatThrownBy(() -> new SandboxHistory(0, MONTH, 1)).hasMessageContaining("1 to 1000000");
        assertThatThrownBy(() -> new SandboxHistory(1, Duration.ZERO, 1)).isInstanceOf(SandboxException.class);
    }

    private static Instant at(JsonNode row, String date) {
        return Instant.parse(row.path(date).asString());
    }

    private static List<JsonNode> rows(Probe probe) {
        return new ArrayList<>(Probe.rows(probe.get("/conversations?pageSize=500")));
    }
}
