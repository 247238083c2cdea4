package dev.parley.shell.render;

import java.util.ArrayList;
import java.util.List;

/** Sentences: broken between two words where a terminal is narrower, in one line everywhere else. */
final class Prose {
    private static final int LEAST = 20;

    private Prose() {}

    /** Writes sentences behind a lead; what does not fit goes on below, where the first word stands. */
    static void write(Span lead, Span sentences, Screen screen) {
        if (!screen.isTerminal()) {
            screen.line(lead, sentences);
            return;
        }
        int indentation = DisplayWidth.of(lead.text());
        List<String> lines = lines(sentences.text(), Math.max(LEAST, screen.width() - indentation));
        for (int i = 0; i < lines.size(); i++) {
            Span begin = i == 0 ? lead : Span.plain(" ".repeat(indentation));
            screen.line(begin, Span.of(sentences.style(), lines.get(i)));
        }
    }

    /** The text in lines of at most so many columns; a longer word is cut into pieces. */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : Printable.lines(text).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String rest = word;
                if (!line.isEmpty() && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(rest) > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (DisplayWidth.of(rest) > columns) {
                    String head = DisplayWidth.cut(rest, columns + 1).replace("…", "");
                    lines.add(head);
                    rest = rest.substring(head.length());
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
