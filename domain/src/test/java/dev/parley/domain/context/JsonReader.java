package dev.parley.domain.context;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads compact JSON strictly by RFC 8259: what {@link JsonText} writes must come back as it was. */
public final class JsonReader {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The object that the text is, if it is one. */
    public static Optional<JsonObject> object(String text) {
        try {
            return read(text) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The value that the text is.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static JsonValue read(String text) {
        var reader = new JsonReader(text);
        try {
            JsonValue value = reader.value();
            if (reader.at != text.length()) {
                throw reader.broken("the end");
            }
            return value;
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("cut: " + text, e);
        }
    }

    private JsonValue value() {
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonString(string());
            case 't' -> literal("true", new JsonBoolean(true));
            case 'f' -> literal("false", new JsonBoolean(false));
            case 'n' -> literal("null", new JsonNull());
            default -> number();
        };
    }

    private JsonObject object() {
        var members = new LinkedHashMap<String, JsonValue>();
        expect('{');
        while (!skip('}')) {
            if (!members.isEmpty()) {
                expect(',');
            }
            String key = string();
            expect(':');
            members.put(key, value());
        }
        return new JsonObject(members);
    }

    private JsonArray array() {
        var items = new ArrayList<JsonValue>();
        expect('[');
        while (!skip(']')) {
            if (!items.isEmpty()) {
                expect(',');
            }
            items.add(value());
        }
        return new JsonArray(items);
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (!skip('"')) {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw broken("no raw control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
            default -> throw broken("an escape");
        };
    }

    private JsonNumber number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw broken("a value");
        }
        at = number.end();
        return new JsonNumber(new BigDecimal(number.group()));
    }

    private JsonValue literal(String word, JsonValue value) {
        word.chars().forEach(c -> expect((char) c));
        return value;
    }

    private boolean skip(char c) {
        boolean there = text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw broken("'" + c + "'");
        }
    }

    private IllegalArgumentException broken(String expected) {
        return new IllegalArgumentException("expected %s at %d of %s".formatted(expected, at, text));
    }
}
