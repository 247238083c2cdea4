package dev.parley.domain.audit;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.TreeMap;

/**
 * Writes JSON in the one form of RFC 8785 (JCS), so that equal values have equal hashes: keys sorted by UTF-16 units, no
 * space, numbers as ECMAScript prints a double, and only those characters escaped that must be. It is here, and not a
 * library's, because the chain is a rule of the domain, and the domain has no library.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    /** @throws IllegalArgumentException for what RFC 8785 excludes: a lone surrogate, a number beyond a double */
    static String of(JsonValue value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out) {
        switch (value) {
            case JsonObject object -> writeObject(object, out);
            case JsonArray array -> writeArray(array, out);
            case JsonString string -> writeString(string.value(), out);
            case JsonNumber number -> out.append(number(number.value().doubleValue()));
            case JsonBoolean bool -> out.append(bool.value());
            case JsonNull nothing -> out.append("null");
        }
    }

    private static void writeObject(JsonObject object, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (var member : new TreeMap<>(object.members()).entrySet()) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeArray(JsonArray array, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (JsonValue item : array.items()) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    /** As ECMAScript's Number.prototype.toString prints it. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("canonical JSON has no " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    /**
     * The fewest digits that tell the double. Since JDK 19 they are those of Double.toString, which only never makes do with
     * one digit, where ECMAScript does: {@code 4.9E-324} for what is {@code 5e-324}.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal oneDigit = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
        return oneDigit.doubleValue() == value ? oneDigit : new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }

    /** @param point how many digits stand before the decimal point; negative when zeros follow it first */
    private static String placed(String digits, int point) {
        if (point > 21 || point <= -6) {
            int exponent = point - 1;
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isSurrogate(c)) {
                        throw new IllegalArgumentException("canonical JSON has no lone surrogate");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
