package dev.parley.domain.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a visitor's message must be, so that a bot, a log and an auditor can all read it. */
public final class VisitorWords {
    /** Parley's own bound (the API states none): half of the flow's context budget, which has to hold the words too. */
    public static final int MOST_BYTES = 32 * 1024;

    private VisitorWords() {}

    /** What is wrong with the words, for example {@code is blank}, or nothing. */
    public static Optional<String> problem(String words) {
        if (words.isBlank()) {
            return Optional.of("is blank");
        }
        int bytes = words.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            return Optional.of("has %,d bytes; at most %,d are allowed".formatted(bytes, MOST_BYTES));
        }
        return words.codePoints()
                .mapToObj(VisitorWords::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> problem(int codePoint) {
        if (Character.getType(codePoint) == Character.SURROGATE) {
            return Optional.of("holds half of a character (U+%04X)".formatted(codePoint));
        }
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        return control ? Optional.of("holds the control character U+%04X".formatted(codePoint)) : Optional.empty();
    }
}
