package dev.parley.domain.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that nobody has to write down: {@code uuid}, {@code now}, {@code now+1d}, {@code today-2d}, {@code number 1000
 * 9999}, {@code word}, {@code email}. Drawn from a seed and one point in time, so that the same seed gives the same
 * values, whatever order they are asked for. Pure.
 *
 * @param seed what they are drawn from
 * @param now the point in time that {@code now} means
 */
public record GeneratedValues(long seed, Instant now) {
    private static final Pattern TIME = Pattern.compile("(now|today)(?:([+-])(\\d{1,6})([smhdw]))?");
    private static final Pattern NUMBER = Pattern.compile("number(?: (-?\\d{1,15}) (-?\\d{1,15}))?");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    /** Whether an expression generates a value; anything else names a variable. */
    public static boolean knows(String expression) {
        return new GeneratedValues(0, Instant.EPOCH).value(expression).isPresent();
    }

    /** The value of an expression; nothing when it generates none. The same expression has the same value each time. */
    Optional<String> value(String expression) {
        String asked = expression.strip().replaceAll("\\s+", " ");
        SplittableRandom chance = new SplittableRandom(seed * 31 + asked.hashCode());
        return switch (asked) {
            case "uuid" -> Optional.of(new UUID(version4(chance.nextLong()), variant(chance.nextLong())).toString());
            case "word" -> Optional.of(word(chance));
            case "email" -> Optional.of(word(chance) + "." + word(chance) + "@example.com");
            default -> time(asked).or(() -> number(asked, chance));
        };
    }

    private Optional<String> time(String asked) {
        Matcher time = TIME.matcher(asked);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = time.group(2) == null ? now : now.plus(shift(time));
            return Optional.of(
                    time.group(1).equals("now")
                            ? at.truncatedTo(ChronoUnit.SECONDS).toString()
                            : at.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration shift(Matcher time) {
        long amount = Long.parseLong(time.group(3));
        Duration by = time.group(4).equals("w")
                ? Duration.ofDays(amount * 7)
                : Duration.of(amount, UNITS.getOrDefault(time.group(4), ChronoUnit.DAYS));
        return time.group(2).equals("-") ? by.negated() : by;
    }

    private static Optional<String> number(String asked, SplittableRandom chance) {
        Matcher number = NUMBER.matcher(asked);
        if (!number.matches()) {
            return Optional.empty();
        }
        long least = number.group(1) == null ? 0 : Long.parseLong(number.group(1));
        long most = number.group(2) == null ? 999_999 : Long.parseLong(number.group(2));
        return least <= most ? Optional.of(Long.toString(chance.nextLong(least, most + 1))) : Optional.empty();
    }

    private static String word(SplittableRandom chance) {
        var word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append(CONSONANTS.charAt(chance.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(chance.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    private static long version4(long bits) {
        return (bits & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    }

    private static long variant(long bits) {
        return (bits & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    }
}
