package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Reply;
import dev.parley.cxone.sandbox.SandboxRules.Listing;
import dev.parley.cxone.sandbox.SandboxRules.ReadFlag;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InteractionsIT {
    @AutoClose
    private final Probe probe = Probe.calm();

    private final String id = probe.open("order-bot");
    private final String path = "/conversations/" + id + "/interactions";

    @Test
    void a_message_comes_back_with_the_id_it_was_given() {
        Reply reply = probe.send(id, "Hello");
        assertThat(reply.status()).isEqualTo(201);
        JsonNode sent = reply.json();
        assertThat(sent.path("direction").asString()).isEqualTo("inbound");
        assertThat(sent.path("participantId").asString()).isEqualTo(Probe.VISITOR);
        assertThat(probe.history(id)).containsExactly(sent);
    }

    @Test
    void the_answer_is_there_when_its_time_has_come_and_not_before() {
        probe.send(id, "Hello");
        probe.time.pass(Duration.ofMillis(50));
        assertThat(probe.history(id)).hasSize(1);
        probe.time.pass(Duration.ofSeconds(5));
        JsonNode answer = probe.history(id).getLast();
        assertThat(answer.path("text").asString()).isEqualTo("Hello Test! I can help with your order.");
        assertThat(answer.path("direction").asString()).isEqualTo("outbound");
        assertThat(answer.path("type").asString()).isEqualTo("message");
        assertThat(answer.path("participantId").asString()).isEqualTo("bot-order-bot");
        assertThat(answer.path("quickReplies")).hasSize(3);
        assertThat(answer.path("replyTo").asString())
                .isEqualTo(probe.history(id).getFirst().path("id").asString());
    }

    @Test
    void several_messages_answer_one_and_come_one_after_the_other() {
        probe.send(id, "Track order 12345");
        probe.time.pass(Duration.ofMinutes(1));
        List<JsonNode> rows = probe.history(id);
        assertThat(rows).hasSize(4);
        assertThat(rows)
                .extracting(row -> row.path("createdDate").asString())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(rows.subList(1, 4))
                .extracting(row -> row.path("replyTo").asString())
                .containsOnly(rows.getFirst().path("id").asString());
        assertThat(rows.get(2).path("text").asString()).startsWith("Order 12345 is ");
        assertThat(rows.getLast().path("quickReplies").toString()).contains("Returns");
    }

    @Test
    void order_and_limit_are_kept() {
        probe.say(id, "Hello");
        probe.say(id, "Track order 12345");
        List<String> all = probe.texts(id);
        assertThat(Probe.rows(probe.get(path)))
                .extracting(row -> row.path("text").asString())
                .as("newest first, ten of them, is what nobody needs to ask for")
                .isEqualTo(all.reversed());
        assertThat(Probe.rows(probe.get(path + "?limit=2&order=desc")))
                .extracting(row -> row.path("text").asString())
                .isEqualTo(all.reversed().subList(0, 2));
        assertThat(Probe.rows(probe.get(path + "?limit=2&order=asc")))
                .extracting(row -> row.path("text").asString())
                .isEqualTo(all.subList(0, 2));
    }

    @Test
    void ten_are_listed_unless_more_are_asked_for() {
        for (int i = 0; i < 6; i++) {
            probe.say(id, "Hello");
        }
        assertThat(Probe.rows(probe.get(path))).hasSize(10);
        assertThat(Probe.rows(probe.get(path + "?limit=100"))).hasSize(12);
    }

    @Test
    void after_tells_what_has_arrived_since() {
        probe.say(id, "Hello");
        String last = probe.history(id).getLast().path("id").asString();
        assertThat(Probe.rows(probe.get(path + "?after=" + last))).isEmpty();
        probe.say(id, "Track order 12345");
        assertThat(Probe.rows(probe.get(path + "?order=asc&after=" + last)))
                .extracting(row -> row.path("text").asString())
                .isEqualTo(probe.texts(id).subList(2, 6));
        assertThat(probe.get(path + "?after=nothing").status()).isEqualTo(400);
    }

    @Test
    void a_wrong_limit_or_order_is_refused() {
        assertThat(probe.get(path + "?limit=0").message()).contains("limit", "'0'");
        assertThat(probe.get(path + "?limit=ten").status()).isEqualTo(400);
        assertThat(probe.get(path + "?order=newest").message()).contains("asc or desc");
    }

    @Test
    void only_the_visitor_may_speak_and_only_in_words() {
        assertThat(probe.api("POST", path, "{\"participantId\":\"bot-order-bot\",\"type\":\"message\",\"text\":\"x\"}")
                        .message())
                .contains(Probe.VISITOR);
        assertThat(probe.api("POST", path, "{\"participantId\":\"user-7\",\"type\":\"typing\",\"text\":\"x\"}")
                        .message())
                .contains("type");
        assertThat(probe.send(id, " \n").message()).contains("blank");
        assertThat(probe.history(id)).isEmpty();
    }

    @Test
    void a_postback_is_a_text_of_limited_length() {
        String rest = "\"participantId\":\"user-7\",\"type\":\"message\",\"text\":\"x\"}";
        assertThat(probe.api("POST", path, "{\"postback\":7," + rest).message()).contains("postback must be a text");
        assertThat(probe.api("POST", path, "{\"postback\":\"" + "x".repeat(70_000) + "\"," + rest)
                        .status())
                .isEqualTo(413);
        assertThat(probe.history(id)).isEmpty();
        assertThat(probe.api("POST", path, "{\"postback\":null," + rest).status())
                .as("null is none")
                .isEqualTo(201);
    }

    @Test
    void too_long_a_message_and_too_large_a_body_are_413() {
        Reply text = probe.send(id, "x".repeat(100_000));
        assertThat(text.status()).isEqualTo(413);
        assertThat(text.message()).contains("100000", "65536");
        Reply body = probe.send(id, "x".repeat(2_000_000));
        assertThat(body.status()).isEqualTo(413);
        assertThat(probe.send(id, "Hello").status())
                .as("the next call is unharmed")
                .isEqualTo(201);
    }

    @Test
    void control_characters_and_every_script_survive() {
        String text = "\u001b[31mred\u0007 日本語 🙂 ß \"quoted\" \\";
        probe.send(id, text);
        assertThat(probe.texts(id).getFirst()).isEqualTo(text);
    }

    @Test
    void read_is_set_by_the_first_listing_where_the_rules_have_it() {
        probe.say(id, "Hello");
        assertThat(Probe.rows(probe.get(path)))
                .noneMatch(row -> row.path("read").booleanValue());
        assertThat(Probe.rows(probe.get(path))).allMatch(row -> row.path("read").booleanValue());
    }

    @Test
    void read_is_never_set_where_they_have_not() {
        try (Probe never = Probe.ruled(rules -> rules.readFlag(ReadFlag.NEVER))) {
            String other = never.open("order-bot");
            never.say(other, "Hello");
            never.history(other);
            assertThat(never.history(other)).noneMatch(row -> row.path("read").booleanValue());
        }
    }

    @Test
    void the_list_is_an_array_or_an_object_with_entities() {
        probe.send(id, "Hello");
        assertThat(probe.get(path).json().isArray()).isTrue();
        try (Probe other = Probe.ruled(rules -> rules.listing(Listing.ENTITIES))) {
            String conversation = other.open("order-bot");
            other.send(conversation, "Hello");
            assertThat(other.get("/conversations/" + conversation + "/interactions")
                            .json()
                            .path("entities"))
                    .hasSize(1);
        }
    }

    @Test
    void two_quick_messages_are_answered_one_after_the_other() {
        probe.send(id, "Hello");
        probe.send(id, "Track order 12345");
        probe.time.pass(Duration.ofMinutes(1));
        List<JsonNode> rows = probe.history(id);
        assertThat(rows).hasSize(6);
        assertThat(rows.get(2).path("replyTo")).isEqualTo(rows.get(0).path("id"));
        assertThat(rows.subList(3, 6))
                .allMatch(row -> row.path("replyTo").equals(rows.get(1).path("id")));
    }
}
