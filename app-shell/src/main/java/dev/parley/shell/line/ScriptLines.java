package dev.parley.shell.line;

import dev.parley.shell.command.ScriptRunner.Lines;
import org.jspecify.annotations.Nullable;

/** Joins the physical lines of a script to lines that can be run, and leaves out those that say nothing. */
final class ScriptLines {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private final Lines lines;
    private int number;

    ScriptLines(Lines lines) {
        this.lines = lines;
    }

    /**
     * A line to run.
     *
     * @param number of its first physical line, from 1
     * @param text joined
     */
    record Line(int number, String text) {}

    /** The next line to run, or null behind the last. */
    @Nullable
    Line next() {
        for (String first = read(); first != null; first = read()) {
            String bare = first.strip();
            if (!bare.isEmpty() && !bare.startsWith("#")) {
                return join(first);
            }
        }
        return null;
    }

    /** What is left of a line that promises another one behind the last: no line, as the splitter will say. */
    private static final String CUT_OFF = "\\";

    private Line join(String first) {
        int start = number;
        StringBuilder text = new StringBuilder();
        String part = first;
        while (part != null && goesOn(part)) {
            text.append(part, 0, part.length() - 1);
            part = read();
        }
        return new Line(start, text.append(part == null ? CUT_OFF : part).toString());
    }

    private @Nullable String read() {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        number++;
        String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether it ends in a backslash that is not escaped itself. */
    private static boolean goesOn(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
