package dev.parley.shell.line;

import dev.parley.shell.command.CommandFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a shell does, without its expansions: blanks part words, {@code '...'} is literal, in
 * {@code "..."} a backslash escapes a quote or a backslash, elsewhere it escapes whatever follows. A {@code #} that
 * stands alone, or begins the line, begins a comment.
 */
final class LineSplitter {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private LineSplitter(String line) {
        this.line = line;
    }

    /**
     * The words of the line.
     *
     * @throws CommandFailure with exit code 2, which names the column, when a quote is left open
     */
    static List<String> split(String line) {
        return new LineSplitter(line).split();
    }

    private List<String> split() {
        while (at < line.length() && !atComment()) {
            char c = line.charAt(at);
            switch (c) {
                case '\'' -> literal();
                case '"' -> quoted();
                case '\\' -> escaped();
                default -> {
                    if (Character.isWhitespace(c)) {
                        endWord();
                    } else {
                        take(c);
                    }
                    at++;
                }
            }
        }
        endWord();
        return words;
    }

    private boolean atComment() {
        boolean alone = at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1));
        return line.charAt(at) == '#' && !inWord && (words.isEmpty() || alone);
    }

    private void literal() {
        int end = line.indexOf('\'', at + 1);
        if (end < 0) {
            throw unclosed(at);
        }
        inWord = true;
        word.append(line, at + 1, end);
        at = end + 1;
    }

    private void quoted() {
        int start = at++;
        inWord = true;
        while (at < line.length() && line.charAt(at) != '"') {
            boolean escapes =
                    line.charAt(at) == '\\' && at + 1 < line.length() && "\"\\".indexOf(line.charAt(at + 1)) >= 0;
            at += escapes ? 1 : 0;
            word.append(line.charAt(at++));
        }
        if (at >= line.length()) {
            throw unclosed(start);
        }
        at++;
    }

    private void escaped() {
        if (at + 1 == line.length()) {
            throw CommandFailure.usage("the line ends in a single \\", "Write \\\\ for the character itself");
        }
        take(line.charAt(at + 1));
        at += 2;
    }

    private void take(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private CommandFailure unclosed(int start) {
        return CommandFailure.usage(
                "the quote " + line.charAt(start) + " in column " + (start + 1) + " is never closed",
                "Close it, or write \\" + line.charAt(start) + " for the character itself");
    }
}
