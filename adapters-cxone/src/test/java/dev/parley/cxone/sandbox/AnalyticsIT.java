package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AnalyticsIT {
    @AutoClose
    private final Probe probe = Probe.calm();

    private JsonNode ask(ObjectNode query) {
        return probe.api("POST", "/analytics/conversations/details/query", query.toString())
                .json();
    }

    private static ObjectNode query(String bot) {
        ObjectNode query = Json.object().put("dimension", "bot_resolution_rate").put("metric", "interactions");
        query.put("timeGrouping", "none")
                .put("dateFrom", "2026-01-01T00:00:00Z")
                .put("dateTo", "2026-02-01T00:00:00Z");
        ArrayNode filters = query.putArray("filters");
        filters.addObject().put("type", "conversation").put("attribute", "type").put("value", "webchat");
        filters.addObject()
                .put("type", "conversation")
                .put("attribute", "botId")
                .put("value", bot);
        return query;
    }

    @Test
    void what_the_bots_have_resolved_is_counted() {
        String resolved = probe.open("order-bot");
        probe.say(resolved, "Thank you, that solved it");
        String handedOver = probe.open("order-bot");
        probe.say(handedOver, "Let me talk to an agent");
        probe.open("billing-bot");
        JsonNode all = ask(query("true"));
        assertThat(all.path("totalHits").intValue()).isEqualTo(3);
        assertThat(all.path("conversations")).hasSize(3);
        JsonNode stats = all.path("results").path(0).path("stats");
        assertThat(stats.path("resolved").intValue()).isEqualTo(1);
        assertThat(stats.path("handedOver").intValue()).isEqualTo(1);
        JsonNode orders = ask(query("order-bot"));
        assertThat(orders.path("totalHits").intValue()).isEqualTo(2);
        assertThat(orders.path("results").path(0).path("stats").path("rate").doubleValue())
                .isEqualTo(0.5);
    }

    @Test
    void dates_bound_what_is_counted() {
        probe.open("order-bot");
        assertThat(ask(query("true").put("dateTo", "2026-01-14T00:00:00Z"))
                        .path("totalHits")
                        .intValue())
                .isZero();
    }

    @Test
    void a_query_that_asks_nothing_is_refused() {
        assertThat(ask(Json.object()).path("message").asString()).contains("metric");
        assertThat(ask(query("true").put("dateFrom", "soon")).path("message").asString())
                .contains("dateFrom");
    }
}
