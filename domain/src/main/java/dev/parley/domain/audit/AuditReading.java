package dev.parley.domain.audit;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads back what a link holds. Who stores links brings a reader of JSON of its own; everything else is here.
 *
 * @param header what was hashed
 */
public record AuditReading(JsonObject header) {

    /**
     * The record that a link is.
     *
     * @param words what was said, where it is still there
     * @throws IllegalArgumentException when it is no record: somebody changed it
     */
    public AuditRecord record(Optional<JsonObject> words) {
        AuditWords said = words.map(AuditReading::words).orElse(AuditWords.NONE);
        return new AuditRecord(id(), entry(said), wordsHash().isPresent() && words.isEmpty());
    }

    AuditId id() {
        return new AuditId(needed("chain"), number("number").orElseThrow(() -> missing("number")));
    }

    String previous() {
        return needed("previous");
    }

    Optional<String> wordsHash() {
        return text("words");
    }

    AuditEntry entry(AuditWords words) {
        return new AuditEntry(
                Instant.parse(needed("at")),
                AuditKind.of(needed("kind")).orElseThrow(() -> missing("kind")),
                new AuditOrigin(needed("tenant"), text("run"), text("bot").map(BotId::new)),
                text("conversation").map(ConversationId::new),
                number("turn").orElse(0L).intValue(),
                needed("outcome"),
                text("error"),
                new AuditAftermath(
                        number("contextSize").map(Long::intValue),
                        text("state"),
                        text("resolution"),
                        text("message").map(MessageId::new),
                        texts(header, "answers").stream().map(MessageId::new).toList()),
                new AuditCost(
                        number("botMillis").map(Duration::ofMillis),
                        number("delayMillis").map(Duration::ofMillis),
                        number("calls").orElse(0L).intValue()),
                header.members().get("details") instanceof JsonObject details ? details : JsonObject.empty(),
                words);
    }

    private static AuditWords words(JsonObject json) {
        return new AuditWords(
                text(json, "userMessage"), texts(json, "botResponses"), texts(json, "others"), text(json, "note"));
    }

    private String needed(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    private Optional<String> text(String key) {
        return text(header, key);
    }

    private Optional<Long> number(String key) {
        return header.members().get(key) instanceof JsonNumber number
                ? Optional.of(number.value().longValue())
                : Optional.empty();
    }

    private static Optional<String> text(JsonObject json, String key) {
        return json.members().get(key) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    private static List<String> texts(JsonObject json, String key) {
        JsonValue value = json.members().get(key);
        return value instanceof JsonArray array
                ? array.items().stream()
                        .filter(JsonString.class::isInstance)
                        .map(item -> ((JsonString) item).value())
                        .toList()
                : List.of();
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("a record without a readable '" + key + "'");
    }
}
