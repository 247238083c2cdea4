package dev.parley.shell.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text as one word of a POSIX shell's line. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*");
    private static final Pattern LAST_LINE_ENDS = Pattern.compile("\n*\\z");

    private ShellWord() {}

    /**
     * The word: as it is where nothing in it means anything to a shell, else in single quotes. What cannot be seen (control
     * characters, marks that turn the reading direction) is spelled out, so that the line stays one line, copies whole, and
     * steers no terminal; only line ends at the very end, which a shell takes off what is spelled out, stand as they are.
     *
     * @return nothing where no shell can have such a word: it holds a zero character or half a character
     */
    public static Optional<String> of(String text) {
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(text);
        }
        String body = LAST_LINE_ENDS.matcher(text).replaceFirst("");
        String ends = text.substring(body.length());
        if (body.isEmpty()) {
            return Optional.of(quoted(text));
        }
        String word = body.codePoints().anyMatch(ShellWord::cannotBeSeen) ? spelled(body) : quoted(body);
        return Optional.of(ends.isEmpty() ? word : word + quoted(ends));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String spelled(String text) {
        var spelled = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                spelled.append("\\n");
            } else if (c == '\\') {
                spelled.append("\\\\");
            } else if (cannotBeSeen(c)) {
                for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    spelled.append("\\0%03o".formatted(each & 0xFF));
                }
            } else {
                spelled.appendCodePoint(c);
            }
        });
        return "\"$(printf %b " + quoted(spelled.toString()) + ")\"";
    }

    private static boolean cannotBeSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
