package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.resolution.VendorFigures;
import dev.parley.domain.resolution.VendorFigures.Listed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what is known of an answer whose shape nobody states; what is not as expected is left out. */
final class Figures {
    private static final int DEEPEST = 20;

    private Figures() {}

    static VendorFigures read(JsonNode answer) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        collect("results", answer.path("results"), figures, DEEPEST);
        return new VendorFigures(
                JsonTrees.value(answer),
                totalHits(answer.path("totalHits")),
                figures,
                listed(answer.path("conversations")));
    }

    private static Optional<Long> totalHits(JsonNode hits) {
        return hits.isIntegralNumber() && hits.canConvertToLong() ? Optional.of(hits.longValue()) : Optional.empty();
    }

    private static void collect(String where, JsonNode node, Map<String, BigDecimal> figures, int deep) {
        if (node.isNumber()) {
            figures.put(where, node.decimalValue());
        } else if (node.isObject() && deep > 0) {
            node.properties()
                    .forEach(member -> collect(where + "." + member.getKey(), member.getValue(), figures, deep - 1));
        } else if (node.isArray() && deep > 0) {
            int place = 0;
            for (JsonNode item : node) {
                collect(where + "[" + place + "]", item, figures, deep - 1);
                place++;
            }
        }
    }

    private static List<Listed> listed(JsonNode rows) {
        return rows.isArray()
                ? rows.valueStream()
                        .flatMap(row -> listed(row, row.path("resolved")).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Listed> listed(JsonNode row, JsonNode resolved) {
        return Stream.of("conversationId", "id")
                .map(row::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(id -> !id.isBlank())
                .findFirst()
                .map(id -> new Listed(
                        new ConversationId(id),
                        resolved.isBoolean() ? Optional.of(resolved.booleanValue()) : Optional.empty()));
    }
}
