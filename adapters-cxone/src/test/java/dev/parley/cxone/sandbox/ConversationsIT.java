package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Reply;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ConversationsIT {
    @AutoClose
    private final Probe probe = Probe.calm();

    private final String id = UUID.randomUUID().toString();

    private Reply create(ObjectNode draft) {
        return probe.api("POST", "/conversations", draft.toString());
    }

    private Reply put(String body) {
        return probe.api("PUT", "/conversations/" + id, body);
    }

    @Test
    void a_new_conversation_comes_back_as_it_was_sent_with_its_dates() {
        Reply reply = create(Probe.draft(id, "order-bot"));
        assertThat(reply.status()).isEqualTo(201);
        JsonNode shown = probe.get("/conversations/" + id).json();
        assertThat(shown).isEqualTo(reply.json());
        ObjectNode draft = Probe.draft(id, "order-bot");
        draft.propertyNames().forEach(name -> assertThat(shown.path(name)).isEqualTo(draft.path(name)));
        assertThat(shown.path("createdDate").asString()).isEqualTo("2026-01-15T09:00:00.000Z");
        assertThat(shown.path("updatedDate").asString()).isEqualTo("2026-01-15T09:00:00.000Z");
    }

    @Test
    void numbers_of_the_context_stay_as_they_were_written() {
        String body = Probe.draft(id, "order-bot").toString().replace("\"cart\":3", "\"cart\":1.10");
        probe.api("POST", "/conversations", body);
        assertThat(probe.get("/conversations/" + id).text()).contains("\"cart\":1.10");
    }

    @Test
    void the_same_id_again_is_409() {
        create(Probe.draft(id, "order-bot"));
        Reply again = create(Probe.draft(id, "order-bot"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).contains(id);
    }

    @Test
    void an_unknown_bot_is_refused_with_the_names_of_those_there_are() {
        Reply reply = create(Probe.draft(id, "no-such-bot"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("no-such-bot", "billing-bot", "order-bot", "retouren-bot");
    }

    @Test
    void what_is_not_a_conversation_is_refused_in_words() {
        assertThat(create(Probe.draft("", "order-bot")).message()).contains("id");
        assertThat(create(Probe.draft(id, "order-bot").put("type", "voice")).message())
                .contains("webchat");
        assertThat(create(Probe.draft(id, "order-bot").put("state", "closed")).message())
                .contains("active");
        assertThat(create(Probe.draft(id, "order-bot").put("context", "text")).message())
                .contains("object");
        ObjectNode alone = Probe.draft(id, "order-bot");
        alone.putArray("participants").addObject().put("id", "user-1").put("direction", "inbound");
        assertThat(create(alone).message()).contains("two");
        assertThat(probe.get("/conversations/" + id).status()).isEqualTo(404);
    }

    @Test
    void what_is_not_json_is_400() {
        for (String body : List.of("{", "[]", "{\"a\":1,\"a\":2}", "{} {}", "<html>", "")) {
            Reply reply = probe.api("POST", "/conversations", body);
            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.message()).as(body).isNotBlank();
        }
    }

    @Test
    void an_unknown_conversation_is_404_everywhere() {
        for (Reply reply : List.of(
                probe.get("/conversations/" + id),
                put("{\"state\":\"closed\"}"),
                probe.send(id, "Hello"),
                probe.get("/conversations/" + id + "/interactions"))) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.message()).contains(id);
        }
    }

    @Test
    void another_path_is_404_and_another_method_405_both_as_json() {
        assertThat(probe.get("/bots").status()).isEqualTo(404);
        assertThat(probe.get("/bots").message()).contains("/api/v2/bots");
        Reply reply = probe.api("DELETE", "/conversations/" + id, "");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.message()).contains("DELETE");
        assertThat(reply.header("Allow")).contains("GET");
    }

    @Test
    void closing_closes_and_closing_again_changes_nothing() {
        create(Probe.draft(id, "order-bot"));
        assertThat(put("{\"state\":\"closed\"}").json().path("state").asString())
                .isEqualTo("closed");
        Reply again = put("{\"state\":\"closed\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("state").asString()).isEqualTo("closed");
    }

    @Test
    void no_message_is_taken_after_the_close() {
        create(Probe.draft(id, "order-bot"));
        put("{\"state\":\"closed\"}");
        Reply refused = probe.send(id, "Hello");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("invalid state transition", "closed");
        assertThat(probe.history(id)).isEmpty();
    }

    @Test
    void only_closing_may_be_asked_for() {
        create(Probe.draft(id, "order-bot"));
        assertThat(put("{\"state\":\"queued\"}").message()).contains("active to queued");
        assertThat(put("{}").message()).contains("nothing to change");
        put("{\"state\":\"closed\"}");
        assertThat(put("{\"state\":\"active\"}").message()).contains("closed to active");
        assertThat(put("{\"context\":{}}").message()).contains("closed");
    }

    @Test
    void the_context_is_replaced_as_a_whole() {
        create(Probe.draft(id, "order-bot"));
        put("{\"context\":{\"botSession\":{\"lang\":\"en\"}}}");
        assertThat(probe.get("/conversations/" + id).json().path("context").toString())
                .isEqualTo("{\"botSession\":{\"lang\":\"en\"}}");
    }

    @Test
    void a_context_of_the_limit_is_taken_and_one_byte_more_is_not() {
        create(Probe.draft(id, "order-bot"));
        String frame = "{\"k\":\"\"}";
        String full = "ä".repeat((65_536 - frame.length()) / 2);
        assertThat(put("{\"context\":{\"k\":\"" + full + "\"}}").status()).isEqualTo(200);
        Reply refused = put("{\"context\":{\"k\":\"" + full + "x\"}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("65537", "65536");
        ObjectNode large = Probe.draft(UUID.randomUUID().toString(), "order-bot");
        large.putObject("context").put("k", full + "x");
        assertThat(create(large).message()).contains("65537");
    }

    @Test
    void a_server_may_give_an_id_of_its_own() {
        try (Probe own = Probe.ruled(rules -> rules.ownIds(true))) {
            String given = own.open(id, "order-bot");
            assertThat(given).isNotEqualTo(id);
            assertThat(own.get("/conversations/" + id).status()).isEqualTo(404);
            assertThat(own.get("/conversations/" + given).json().path("id").asString())
                    .isEqualTo(given);
        }
    }
}
