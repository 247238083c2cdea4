package dev.parley.domain.audit;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.MessageId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry as the canonical JSON that is hashed and stored. What is empty is left out. */
final class AuditJson {
    /** Always as long, so that it sorts as text. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private AuditJson() {}

    /** What is hashed of a record. */
    static String text(AuditId id, String previous, AuditEntry entry, Optional<String> words) {
        var json = new AuditJson();
        json.put("v", 1);
        json.put("chain", id.chain());
        json.put("number", id.number());
        json.put("previous", previous);
        json.put("at", time(entry.timestamp()));
        json.put("kind", entry.kind().word());
        json.put("tenant", entry.origin().tenant());
        json.put("run", entry.origin().run());
        json.put("bot", entry.origin().bot().map(Object::toString));
        json.put("conversation", entry.conversation().map(ConversationId::value));
        json.put("turn", entry.turn());
        json.put("outcome", entry.outcome());
        json.put("error", entry.error());
        json.aftermath(entry.aftermath());
        json.cost(entry.cost());
        if (!entry.details().members().isEmpty()) {
            json.members.put("details", clean(entry.details()));
        }
        json.put("words", words);
        return CanonicalJson.of(new JsonObject(json.members));
    }

    /** What is stored of the words, if there are any. */
    static Optional<String> words(AuditWords words) {
        if (words.equals(AuditWords.NONE)) {
            return Optional.empty();
        }
        var json = new AuditJson();
        json.put("userMessage", words.userMessage());
        json.put("botResponses", words.botResponses());
        json.put("others", words.others());
        json.put("note", words.note());
        return Optional.of(CanonicalJson.of(new JsonObject(json.members)));
    }

    /** A time as records hold it: UTC with microseconds, always 27 characters. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private void aftermath(AuditAftermath aftermath) {
        aftermath.contextSize().ifPresent(size -> put("contextSize", size));
        put("state", aftermath.state());
        put("resolution", aftermath.resolution());
        put("message", aftermath.message().map(MessageId::value));
        put("answers", aftermath.answers().stream().map(MessageId::value).toList());
    }

    private void cost(AuditCost cost) {
        cost.botTime().map(Duration::toMillis).ifPresent(millis -> put("botMillis", millis));
        cost.detectionDelay().map(Duration::toMillis).ifPresent(millis -> put("delayMillis", millis));
        put("calls", cost.calls());
    }

    private void put(String key, long number) {
        members.put(key, new JsonNumber(BigDecimal.valueOf(number)));
    }

    private void put(String key, String text) {
        members.put(key, new JsonString(clean(text)));
    }

    private void put(String key, Optional<String> text) {
        text.ifPresent(there -> put(key, there));
    }

    private void put(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            members.put(
                    key,
                    new JsonArray(texts.stream()
                            .<JsonValue>map(text -> new JsonString(clean(text)))
                            .toList()));
        }
    }

    private static JsonValue clean(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                Map<String, JsonValue> cleaned = new LinkedHashMap<>();
                object.members().forEach((key, member) -> cleaned.put(clean(key), clean(member)));
                yield new JsonObject(cleaned);
            }
            case JsonArray array ->
                new JsonArray(array.items().stream().map(AuditJson::clean).toList());
            case JsonString string -> new JsonString(clean(string.value()));
            case JsonNumber number -> number;
            case JsonBoolean bool -> bool;
            case JsonNull nothing -> nothing;
        };
    }

    /** A lone surrogate has no canonical form and a NUL has no place in a PostgreSQL text: both become U+FFFD. */
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().map(c -> isUnfit(c) ? 0xFFFD : c).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static boolean isUnfit(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
