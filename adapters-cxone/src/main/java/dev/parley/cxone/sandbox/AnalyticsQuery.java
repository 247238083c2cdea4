package dev.parley.cxone.sandbox;

import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts what the sandbox holds: which share of the conversations its bots have resolved. */
final class AnalyticsQuery {
    private static final int MOST_LISTED = 1000;
    private final InstantSource clock;

    AnalyticsQuery(InstantSource clock) {
        this.clock = clock;
    }

    /** A conversation, and how it came out so far. */
    private record Counted(String id, String bot, long created, String state, String outcome) {}

    Answer run(Sql sql, Request request) {
        ObjectNode sent = request.json();
        String metric = sent.path("metric").asString("");
        String dimension = sent.path("dimension").asString("");
        if (metric.isBlank() || dimension.isBlank()) {
            throw Refusal.badRequest("a query needs a dimension and a metric");
        }
        long now = clock.millis();
        long from = date(sent, "dateFrom", 0);
        long to = date(sent, "dateTo", Long.MAX_VALUE);
        String bot = bot(sent.path("filters"));
        List<Counted> all = new AnalyticsTable(sql)
                .created(
                        from,
                        to,
                        bot,
                        now,
                        (id, name, at, state, outcome) -> new Counted(id, name, at, state, outcome));
        long resolved = all.stream().filter(c -> "resolved".equals(c.outcome())).count();
        long handedOver =
                all.stream().filter(c -> "handedOver".equals(c.outcome())).count();
        ObjectNode answer = Json.object().put("totalHits", all.size());
        ArrayNode conversations = answer.putArray("conversations");
        all.stream().limit(MOST_LISTED).forEach(c -> conversations.add(entry(c)));
        ObjectNode result = answer.putArray("results").addObject();
        result.put("dimension", dimension).put("metric", metric);
        ObjectNode stats = result.putObject("stats");
        stats.put("count", all.size()).put("resolved", resolved).put("handedOver", handedOver);
        stats.put("rate", all.isEmpty() ? 0.0 : (double) resolved / all.size());
        return Answer.of(200, answer);
    }

    private static ObjectNode entry(Counted c) {
        return Json.object()
                .put("conversationId", c.id())
                .put("botId", c.bot())
                .put("type", "webchat")
                .put("state", c.state())
                .put("createdDate", Json.date(c.created()))
                .put("resolved", "resolved".equals(c.outcome()))
                .put("handedOver", "handedOver".equals(c.outcome()));
    }

    private static long date(JsonNode sent, String field, long otherwise) {
        String text = sent.path(field).asString("");
        return text.isBlank() ? otherwise : Directory.millis(text, field);
    }

    /** The bot that is asked for; empty for all of them, which the value {@code true} says too. */
    private static String bot(JsonNode filters) {
        for (JsonNode filter : filters) {
            if ("botId".equals(filter.path("attribute").asString(""))) {
                String value = filter.path("value").asString("");
                return "true".equals(value) ? "" : value;
            }
        }
        return "";
    }
}
