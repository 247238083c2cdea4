package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Reply;
import dev.parley.cxone.sandbox.SandboxRules.NextUri;
import dev.parley.domain.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DirectoryIT {
    private static List<String> ids(Reply reply) {
        return Probe.rows(reply).stream().map(row -> row.path("id").asString()).toList();
    }

    private static Reply since(Probe probe, Instant instant) {
        return probe.get("/conversations?updatedDateGte=" + instant);
    }

    @Test
    void conversations_come_in_the_order_of_their_last_change() {
        try (Probe probe = Probe.calm()) {
            String first = probe.open("order-bot");
            probe.time.pass(Duration.ofSeconds(1));
            String second = probe.open("order-bot");
            assertThat(ids(probe.get("/conversations"))).containsExactly(first, second);
            probe.time.pass(Duration.ofSeconds(1));
            probe.send(first, "Hello");
            assertThat(ids(probe.get("/conversations"))).containsExactly(second, first);
            JsonNode entity = Probe.rows(probe.get("/conversations")).getLast();
            assertThat(entity.path("updatedDate").asString()).isEqualTo("2026-01-15T09:00:02.000Z");
            assertThat(entity.path("state").asString()).isEqualTo("active");
            assertThat(entity.path("participants")).hasSize(2);
        }
    }

    @Test
    void the_bound_is_inclusive() {
        try (Probe probe = Probe.calm()) {
            String id = probe.open("order-bot");
            assertThat(ids(since(probe, VirtualTime.START))).containsExactly(id);
            assertThat(ids(since(probe, VirtualTime.START.plusNanos(1)))).isEmpty();
            assertThat(ids(probe.get("/conversations?updatedDateGte=2026-01-15T10:00:00%2B01:00")))
                    .containsExactly(id);
        }
    }

    @Test
    void an_answer_moves_the_date_when_it_becomes_visible() {
        try (Probe probe = Probe.calm()) {
            String id = probe.open("order-bot");
            probe.send(id, "Hello");
            Instant next = VirtualTime.START.plusMillis(1);
            assertThat(ids(since(probe, next))).isEmpty();
            probe.time.pass(Duration.ofSeconds(10));
            assertThat(ids(since(probe, next))).containsExactly(id);
            assertThat(probe.get("/conversations/" + id).json().path("updatedDate"))
                    .isEqualTo(probe.history(id).getLast().path("createdDate"));
        }
    }

    @Test
    void a_server_whose_list_does_not_move_tells_of_states_alone() {
        try (Probe probe = Probe.ruled(rules -> rules.listMoves(false))) {
            String id = probe.open("order-bot");
            probe.time.pass(Duration.ofSeconds(1));
            probe.say(id, "Hello");
            assertThat(ids(since(probe, VirtualTime.START.plusMillis(1)))).isEmpty();
            probe.api("PUT", "/conversations/" + id, "{\"state\":\"closed\"}");
            assertThat(ids(since(probe, VirtualTime.START.plusMillis(1)))).containsExactly(id);
        }
    }

    @Test
    void with_a_lag_a_change_shows_later_under_its_true_date() {
        try (Probe probe = Probe.ruled(rules -> rules.listLag(Duration.ofSeconds(5)))) {
            String id = probe.open("order-bot");
            probe.time.pass(Duration.ofSeconds(4));
            assertThat(ids(probe.get("/conversations"))).isEmpty();
            probe.time.pass(Duration.ofSeconds(1));
            assertThat(ids(probe.get("/conversations"))).containsExactly(id);
            assertThat(Probe.rows(probe.get("/conversations"))
                            .getFirst()
                            .path("updatedDate")
                            .asString())
                    .isEqualTo("2026-01-15T09:00:00.000Z");
        }
    }

    @Test
    void pages_follow_each_other_to_the_end_also_at_one_and_the_same_date() {
        for (NextUri form : NextUri.values()) {
            try (Probe probe = Probe.ruled(rules -> rules.nextUri(form))) {
                List<String> opened = new ArrayList<>();
                for (int i = 0; i < 7; i++) {
                    opened.add(probe.open("order-bot"));
                }
                List<String> met = new ArrayList<>();
                Reply page = probe.get("/conversations?updatedDateGte=" + VirtualTime.START + "&pageSize=3");
                met.addAll(ids(page));
                int pages = 1;
                while (!page.json().path("nextUri").isNull()) {
                    page = probe.get(
                            pathOf(probe, form, page.json().path("nextUri").asString()));
                    met.addAll(ids(page));
                    pages++;
                }
                assertThat(pages).isEqualTo(3);
                assertThat(met).as(form.name()).containsExactlyInAnyOrderElementsOf(opened);
            }
        }
    }

    @Test
    void a_conversation_that_changes_while_pages_are_read_is_not_lost() {
        try (Probe probe = Probe.calm()) {
            List<String> opened = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                opened.add(probe.open("order-bot"));
                probe.time.pass(Duration.ofSeconds(1));
            }
            Reply first = probe.get("/conversations?pageSize=2");
            probe.send(opened.get(0), "Hello");
            probe.send(opened.get(2), "Hello");
            Reply second = probe.get(
                    pathOf(probe, NextUri.PATH, first.json().path("nextUri").asString()));
            assertThat(ids(second)).hasSize(2).startsWith(opened.get(3)).doesNotContain(opened.get(1));
            assertThat(second.json().path("nextUri").isNull()).isFalse();
            Reply third = probe.get(
                    pathOf(probe, NextUri.PATH, second.json().path("nextUri").asString()));
            assertThat(Stream.concat(ids(second).stream(), ids(third).stream()))
                    .as("what changed on the first page comes again, what came later is not skipped")
                    .containsExactlyInAnyOrder(opened.get(3), opened.get(0), opened.get(2));
        }
    }

    @Test
    void what_is_no_date_or_size_or_cursor_is_refused() {
        try (Probe probe = Probe.calm()) {
            assertThat(probe.get("/conversations?updatedDateGte=yesterday").message())
                    .contains("updatedDateGte");
            assertThat(probe.get("/conversations?pageSize=0").status()).isEqualTo(400);
            assertThat(probe.get("/conversations?cursor=page2").status()).isEqualTo(400);
        }
    }

    private static String pathOf(Probe probe, NextUri form, String uri) {
        return switch (form) {
            case ABSOLUTE -> uri.substring((probe.sandbox.baseUrl() + "/api/v2").length());
            case PATH -> uri.substring("/api/v2".length());
            case RELATIVE -> "/" + uri;
        };
    }
}
