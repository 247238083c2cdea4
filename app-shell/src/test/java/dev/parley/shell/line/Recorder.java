package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.LineSource;
import dev.parley.shell.command.Streams;
import dev.parley.shell.render.Screen;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams in memory: what was written, and lines to read. */
public final class Recorder {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Streams streams;

    private Recorder(boolean terminal, boolean typed, List<String> lines) {
        Deque<String> left = new ArrayDeque<>(lines);
        LineSource in = new LineSource() {
            @Override
            public @Nullable String read(String prompt) {
                return left.poll();
            }

            @Override
            public boolean isTerminal() {
                return typed;
            }
        };
        this.streams = terminal
                ? new Streams(Screen.terminal(out, true, () -> 80), Screen.terminal(err, true, () -> 80), in)
                : new Streams(Screen.plain(out), Screen.plain(err), in);
    }

    /** Pipes on all sides. */
    public static Recorder piped(String... lines) {
        return new Recorder(false, false, Arrays.asList(lines));
    }

    /** A coloured terminal of 80 columns. */
    public static Recorder terminal() {
        return new Recorder(true, true, List.of());
    }

    /** A person types, and what is written goes to files. */
    public static Recorder typedInto() {
        return new Recorder(false, true, List.of());
    }

    /** To hand on. */
    public Streams streams() {
        return streams;
    }

    /** A line that was typed, on this thread. */
    public Situation typed() {
        return Situation.typed(streams, Arguments.none(), new Interruption(Thread.currentThread()));
    }

    /** What went to stdout. */
    public String out() {
        return out.toString();
    }

    /** What went to stderr. */
    public String err() {
        return err.toString();
    }
}
