package dev.parley.ticketing.jira;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An issue in the fake. */
final class FakeIssue {
    final long id;
    final String key;
    final Instant created;
    final List<FakeComment> comments = new ArrayList<>();
    final List<Instant> writes = new ArrayList<>();
    final Map<String, JsonNode> properties = new LinkedHashMap<>();
    final Map<String, JsonNode> links = new LinkedHashMap<>();
    final String summary;
    List<String> labels = List.of();
    FakeStatus status = FakeStatus.TO_DO;
    Instant updated;

    FakeIssue(long id, String summary, Instant now) {
        this.id = id;
        key = FakeJira.PROJECT + "-" + id;
        this.summary = summary;
        created = now;
        updated = now;
    }

    Map<String, Object> told() {
        Map<String, Object> fields = Map.of(
                "status", status.told(),
                "labels", labels,
                "created", FakeJira.time(created),
                "updated", FakeJira.time(updated));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", Long.toString(id));
        told.put("key", key);
        told.put("fields", fields);
        told.put(
                "properties", properties.containsKey("parley") ? Map.of("parley", properties.get("parley")) : Map.of());
        told.put("transitions", FakeStatus.ways());
        return told;
    }

    /**
     * A comment in the fake.
     *
     * @param body the document
     */
    record FakeComment(long id, String author, JsonNode body, Map<String, JsonNode> properties, Instant at) {
        private static final JsonMapper JSON = new JsonMapper();

        /** A comment of people, by what they typed. */
        static FakeComment typed(long id, String author, String text, Instant at) {
            String body = "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\",\"content\":"
                    + "[{\"type\":\"text\",\"text\":" + JSON.writeValueAsString(text) + "}]}]}";
            return new FakeComment(id, author, JSON.readTree(body), Map.of(), at);
        }

        /** What a reader sees. */
        String text() {
            return content(body, "\n");
        }

        private static String content(JsonNode node, String between) {
            return node.path("content").valueStream().map(FakeComment::text).collect(Collectors.joining(between));
        }

        private static String text(JsonNode node) {
            return switch (node.path("type").asString()) {
                case "text" -> node.path("text").asString();
                case "hardBreak" -> "\n";
                default -> content(node, "");
            };
        }

        Map<String, Object> told(boolean withProperties) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("id", Long.toString(id));
            told.put("author", Map.of("accountId", author, "displayName", author));
            told.put("body", body);
            told.put("created", FakeJira.time(at));
            if (withProperties) {
                told.put(
                        "properties",
                        properties.entrySet().stream()
                                .map(kept -> Map.of("key", kept.getKey(), "value", kept.getValue()))
                                .toList());
            }
            return told;
        }
    }
}
