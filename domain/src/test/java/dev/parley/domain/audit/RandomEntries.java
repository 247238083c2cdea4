package dev.parley.domain.audit;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.MessageId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** JSON and entries by chance, the same for the same seed; every text has a canonical form. */
final class RandomEntries {
    private static final String[] PIECES = {
        "a", "Z", "0", " ", ".", "\\", "\"", "/", "\n", "\r", "\t", "\b", "\f", "\u0001", "\u001f", "\u007f", "\u0080",
        "\u2028", "ä", "e\u0301", "€", "😀", "\ufb33", "\uffff", "中", ",", ":", "{", "]"
    };

    private static final List<AuditKind> KINDS = List.of(AuditKind.values());

    private final Random random;

    RandomEntries(long seed) {
        random = new Random(seed);
    }

    AuditEntry entry() {
        return new AuditEntry(
                Entries.NINE.plusNanos(random.nextLong(1_000_000_000_000_000L)),
                KINDS.get(random.nextInt(KINDS.size())),
                new AuditOrigin(text(), some(this::text), some(this::id).map(BotId::new)),
                some(this::id).map(ConversationId::new),
                random.nextInt(10),
                text(),
                some(this::text),
                new AuditAftermath(
                        some(() -> random.nextInt(100_000)),
                        some(this::text),
                        some(this::text),
                        some(this::id).map(MessageId::new),
                        list(this::id).stream().map(MessageId::new).toList()),
                new AuditCost(some(this::time), some(this::time), random.nextInt(20)),
                details(2),
                new AuditWords(some(this::text), list(this::text), list(this::text), some(this::text)));
    }

    /** Numbers among them are such as come back as they were: whole ones, and ones with few digits. */
    JsonObject details(int depth) {
        JsonObject object = JsonObject.empty();
        for (int i = random.nextInt(5); i > 0; i--) {
            object = object.with(text(), value(depth));
        }
        return object;
    }

    /** Any double but the infinite ones and those that are no numbers. */
    double number() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : random.nextDouble();
    }

    private JsonValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> new JsonNull();
            case 1 -> new JsonBoolean(random.nextBoolean());
            case 2 -> new JsonNumber(BigDecimal.valueOf(random.nextInt()));
            case 3 -> new JsonNumber(new BigDecimal("0." + (1 + random.nextInt(9))));
            case 4 -> new JsonString(text());
            case 5 -> details(depth - 1);
            default -> new JsonArray(list(() -> value(depth - 1)));
        };
    }

    private Duration time() {
        return Duration.ofMillis(random.nextInt(1_000_000));
    }

    private String id() {
        return "id-" + random.nextInt(1_000);
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private <T> Optional<T> some(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(4)).toList();
    }
}
