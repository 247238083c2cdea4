package dev.parley.domain.context;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.stream.Stream;

/** JSON by chance, the same for the same seed: every kind of value, with the characters that make trouble. */
public final class RandomJson {
    private static final String[] PIECES = {
        "a", "Z", " ", ".", "\\", "\"", "/", "\n", "\r", "\t", "\b", "\f", "\0", "\u001f", "\u007f", "\u2028", "ä", "ß",
        "€", "😀", "\ud83d", "\ude00", "中", ",", ":", "{", "]"
    };

    private final Random random;

    /** The same values for the same seed. */
    public RandomJson(long seed) {
        random = new Random(seed);
    }

    /** A context that holds some of everything. */
    public ContextData context() {
        JsonObject root = JsonObject.empty().with("other", value(2));
        if (random.nextInt(10) > 0) {
            root = root.with(ContextData.SESSION, object(4));
        }
        return new ContextData(root.with(ContextData.METADATA, object(1)));
    }

    JsonObject object(int depth) {
        var members = new LinkedHashMap<String, JsonValue>();
        Stream.generate(this::key).limit(random.nextInt(6)).forEach(key -> members.put(key, value(depth - 1)));
        return new JsonObject(members);
    }

    JsonValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> new JsonNull();
            case 1 -> new JsonBoolean(random.nextBoolean());
            case 2 -> new JsonNumber(new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(12)));
            case 3, 4 -> new JsonString(text());
            case 5, 6 -> object(depth);
            default ->
                new JsonArray(Stream.generate(() -> value(depth - 1))
                        .limit(random.nextInt(8))
                        .toList());
        };
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private String key() {
        return random.nextInt(4) == 0 ? "simRun" : "k" + text();
    }

    private String text() {
        var text = new StringBuilder();
        Stream.generate(() -> PIECES[random.nextInt(PIECES.length)])
                .limit(random.nextInt(12))
                .forEach(text::append);
        return text.toString();
    }
}
