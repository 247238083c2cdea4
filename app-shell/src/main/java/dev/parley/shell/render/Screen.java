package dev.parley.shell.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/**
 * A place for words: a terminal, a pipe or a file. All text that goes through {@code line} and {@code block} is stripped
 * of control characters, so callers hand on what they got from outside as it is. Safe for many threads, a line at a time.
 */
public final class Screen {
    private final Paper paper;
    private final boolean terminal;
    private final boolean colour;
    private final IntSupplier width;

    private Screen(Paper paper, boolean terminal, boolean colour, IntSupplier width) {
        this.paper = paper;
        this.terminal = terminal;
        this.colour = colour;
        this.width = width;
    }

    /** A pipe or a file: no colour, no cutting, no progress. */
    public static Screen plain(Writer target) {
        return new Screen(new Paper(target), false, false, () -> Integer.MAX_VALUE);
    }

    /**
     * A terminal.
     *
     * @param target what writes to it
     * @param colour whether colour is wanted
     * @param width asked only when a table is written
     */
    public static Screen terminal(Writer target, boolean colour, IntSupplier width) {
        return new Screen(new Paper(target), true, colour, width);
    }

    /** The same place without colour. */
    public Screen withoutColour() {
        return colour ? new Screen(paper, terminal, false, width) : this;
    }

    /** Whether a person looks at it. */
    public boolean isTerminal() {
        return terminal;
    }

    /** Whether colour is wanted there. */
    public boolean isColoured() {
        return colour;
    }

    /** Writes one line at once. */
    public void line(Span... spans) {
        StringBuilder line = new StringBuilder();
        for (Span span : spans) {
            String text = Printable.oneLine(span.text());
            line.append(colour ? span.style().around(text) : text);
        }
        paper.write(line.append('\n').toString(), true);
    }

    /** Writes one line at once, in no style. */
    public void line(String text) {
        line(Span.plain(text));
    }

    /** Writes a text at once and stays in its line, for an answer to follow. */
    public void prompt(String text) {
        paper.write(Printable.oneLine(text), true);
    }

    /** Writes a text of several lines at once, each behind the same indentation. */
    public void block(String indentation, Span text) {
        for (String line : Printable.lines(text.text()).split("\n", -1)) {
            line(Span.plain(indentation), Span.of(text.style(), line));
        }
    }

    /**
     * Shows what is going on, in one line that the next text replaces. Does nothing where nobody looks.
     *
     * @param text cut to the width; empty takes the line away
     */
    public void status(String text) {
        if (terminal) {
            paper.status(DisplayWidth.cut(Printable.oneLine(text), Math.max(1, width() - 1)));
        }
    }

    /** Sends on what is held back. */
    public void flush() {
        paper.write("", true);
    }

    int width() {
        return width.getAsInt();
    }

    /** Writes a text as it is; who calls has made it harmless. Held back until {@link #flush}. */
    void raw(String text) {
        paper.write(text, false);
    }

    /** Writes table cells that are harmless already, the first line bold. */
    void table(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(colour && i == 0 ? Style.BOLD.around(lines.get(i)) : lines.get(i))
                    .append('\n');
        }
        paper.write(text.toString(), true);
    }

    /** What several views of one place share. */
    private static final class Paper {
        private static final String TAKE_AWAY = "\r\u001b[K";
        private final Writer target;
        private boolean statusShown;

        Paper(Writer target) {
            this.target = target;
        }

        synchronized void write(String text, boolean atOnce) {
            send((statusShown ? TAKE_AWAY : "") + text, atOnce);
            statusShown = false;
        }

        synchronized void status(String text) {
            if (statusShown || !text.isEmpty()) {
                send(TAKE_AWAY + text, true);
                statusShown = !text.isEmpty();
            }
        }

        private void send(String text, boolean atOnce) {
            try {
                target.write(text);
                if (atOnce) {
                    target.flush();
                }
            } catch (IOException e) {
                String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
                if (reason.contains("broken pipe") || reason.contains("pipe closed")) {
                    throw new OutputClosed(e);
                }
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
    }
}
