package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Broken;
import dev.parley.cxone.sandbox.Probe.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** In every weather a stubborn client gets the same conversation. */
class WeatherIT {
    private static final List<String> SAID =
            List.of("Hello", "I need help with my order", "Track order 12345", "Thank you, that solved it");

    /** Repeats under one key until it is answered soundly: five times at most. */
    private static Reply stubborn(Supplier<Reply> call, Predicate<Reply> sound) {
        for (int i = 0; i < 5; i++) {
            try {
                Reply reply = call.get();
                if (reply.status() / 100 == 2 && sound.test(reply)) {
                    return reply;
                }
            } catch (Broken | JacksonException e) {
                // the next try
            }
        }
        throw new AssertionError("five tries were not enough");
    }

    private static List<JsonNode> conversation(Weather weather) {
        try (Probe probe = Probe.with(settings -> settings.withWeather(weather))) {
            probe.use(stubborn(
                            () -> probe.tokenFor("sandbox", "sandbox", "grant_type=client_credentials"),
                            reply -> reply.json().has("access_token"))
                    .json()
                    .path("access_token")
                    .asString());
            String draft = Probe.draft("c-1", "order-bot").toString();
            stubborn(
                    () -> probe.api("POST", "/conversations", draft, "Idempotency-Key", "c"),
                    r -> r.json().has("id"));
            for (String text : SAID) {
                stubborn(
                        () -> probe.send("c-1", text, "Idempotency-Key", text),
                        r -> r.json().has("id"));
                probe.time.pass(Duration.ofMinutes(1));
            }
            String path = "/conversations/c-1/interactions?limit=100&order=asc";
            return Probe.rows(stubborn(() -> probe.get(path), r -> r.json().isArray())).stream()
                    .distinct()
                    .toList();
        }
    }

    private static List<String> words(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> row.path("id").asString()
                        + row.path("replyTo").asString("")
                        + row.path("text").asString())
                .toList();
    }

    @Test
    void a_storm_of_twenty_seeds_changes_no_word_and_stores_nothing_twice() {
        List<String> calm = words(conversation(Weather.calm()));
        assertThat(calm).hasSize(11);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(words(conversation(Weather.storm(seed))))
                    .as("storm %d", seed)
                    .isEqualTo(calm);
        }
        assertThat(words(conversation(Weather.rushHour(1)))).isEqualTo(calm);
    }

    @Test
    void a_late_answer_is_seen_later_under_the_date_it_was_given() {
        Weather late = new Weather() {
            @Override
            public Optional<Fault> next(Call call) {
                return Optional.empty();
            }

            @Override
            public Duration lateBy(String conversation, int turn) {
                return turn == 0 ? Duration.ofSeconds(30) : Duration.ZERO;
            }
        };
        try (Probe probe = Probe.with(settings -> settings.withWeather(late))) {
            String id = probe.open("order-bot");
            probe.send(id, "Hello");
            probe.time.pass(Duration.ofSeconds(10));
            assertThat(probe.history(id)).hasSize(1);
            probe.send(id, "Returns");
            probe.time.pass(Duration.ofSeconds(40));
            List<JsonNode> rows = probe.history(id);
            assertThat(rows).hasSize(4);
            assertThat(rows)
                    .extracting(row -> row.path("createdDate").asString())
                    .isSorted();
            assertThat(rows.get(1).path("replyTo")).isEqualTo(rows.get(0).path("id"));
            assertThat(rows.get(2).path("direction").asString()).isEqualTo("inbound");
        }
    }

    @Test
    void read_is_never_set_in_a_storm() {
        List<JsonNode> rows = conversation(Weather.storm(4));
        assertThat(rows).noneMatch(row -> row.path("read").booleanValue());
    }
}
