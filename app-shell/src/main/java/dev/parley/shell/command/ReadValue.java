package dev.parley.shell.command;

import dev.parley.domain.exchange.CallRate;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Typed text to values. Each method says in its exception what it would have taken. */
final class ReadValue {
    private static final int LONGEST_NUMBER = 19;
    private static final long LONGEST_DAYS = 366;

    private ReadValue() {}

    static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it takes no value");
        };
    }

    static String name(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("it must not be blank");
        }
        return text;
    }

    static long number(String text, long least, long most) {
        String expected = "a whole number from " + least + " to " + most + " is expected";
        if (!text.matches("[+-]?[0-9]{1," + LONGEST_NUMBER + "}")) {
            throw new IllegalArgumentException(expected);
        }
        var number = new BigInteger(text);
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new IllegalArgumentException(expected);
        }
        return number.longValueExact();
    }

    static Duration duration(String text) {
        Duration read = text.startsWith("P") || text.startsWith("p") ? isoDuration(text) : spokenDuration(text);
        if (read.isNegative()) {
            throw noDuration();
        }
        if (read.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
            throw new IllegalArgumentException("a duration of at most " + LONGEST_DAYS + "d is expected");
        }
        return read;
    }

    private static Duration isoDuration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw noDuration();
        }
    }

    private static Duration spokenDuration(String text) {
        Matcher part =
                Pattern.compile("([0-9]{1,9})(\\.[0-9]{1,3})?(ms|s|m|h|d)").matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (end < text.length() && part.find(end) && part.start() == end) {
            long thousandths = Long.parseLong(part.group(1)) * 1000;
            if (part.group(2) != null) {
                thousandths += Long.parseLong((part.group(2).substring(1) + "00").substring(0, 3));
            }
            sum = sum.plus(unit(part.group(3)).multipliedBy(thousandths).dividedBy(1000));
            end = part.end();
        }
        if (end == 0 || end < text.length()) {
            throw noDuration();
        }
        return sum;
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    private static IllegalArgumentException noDuration() {
        return new IllegalArgumentException("a duration such as 500ms, 2s, 1m30s or 24h is expected");
    }

    static CallRate rate(String text) {
        Matcher rate = Pattern.compile("([0-9]{1,6})/([0-9]*(?:ms|s|m|h)|min)").matcher(text);
        if (rate.matches() && Integer.parseInt(rate.group(1)) > 0) {
            String per = rate.group(2).equals("min") ? "m" : rate.group(2);
            Duration time = spokenDuration(Character.isDigit(per.charAt(0)) ? per : "1" + per);
            if (time.isPositive()) {
                return new CallRate(Integer.parseInt(rate.group(1)), time);
            }
        }
        throw new IllegalArgumentException("a rate such as 50/s or 3000/m is expected");
    }

    static Map.Entry<String, String> pair(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.substring(0, equals).isBlank()) {
            throw new IllegalArgumentException("KEY=VALUE is expected");
        }
        return Map.entry(text.substring(0, equals).strip(), text.substring(equals + 1));
    }

    static Path path(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a file name is expected");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("a file name is expected");
        }
    }

    static <T> T oneOf(String text, List<T> allowed, Function<T, String> word) {
        return allowed.stream()
                .filter(one -> word.apply(one).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "one of " + String.join(", ", allowed.stream().map(word).toList()) + " is expected"));
    }
}
