package dev.parley.shell.wiring;

import dev.parley.domain.VirtualTime;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.LineSource;
import dev.parley.shell.command.Streams;
import dev.parley.shell.render.Screen;
import dev.parley.shell.store.Processes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The whole of Parley in this process, with a home and a time of its own: nobody waits for a bot in real time. */
public final class TestParley implements AutoCloseable {
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    /** With all digits of a real clock, because they count in the bytes of a context. */
    private final VirtualTime time = new VirtualTime(VirtualTime.START.plusNanos(123_456_789));

    private final Deque<Runnable> whileWaiting = new ArrayDeque<>();
    private final AtomicReference<Runnable> anywhere = new AtomicReference<>(() -> {});
    private @Nullable Thread caller;

    private @Nullable Parts parts;

    private TestParley(Path home) {
        this.home = home;
        environment.put("PARLEY_HOME", home.resolve("data").toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
    }

    /** What a call left behind. */
    public record Run(ExitCode code, String out, String err) {
        /** The lines on stderr. */
        public List<String> complaints() {
            return err.lines().toList();
        }
    }

    /** A Parley that never ran before, with its files in that folder. */
    public static TestParley at(Path home) {
        return new TestParley(home);
    }

    /** With a tenant in its environment. */
    public TestParley with(String url, String clientId, String secret) {
        environment.putAll(Map.of("CXONE_ORG_URL", url, "CXONE_CLIENT_ID", clientId, "CXONE_CLIENT_SECRET", secret));
        return this;
    }

    /** With a variable in the environment of its next process. */
    public TestParley variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Its time. */
    public VirtualTime time() {
        return time;
    }

    /** What happens while the command itself waits, one step at each of its waits; what its helpers wait for is no matter. */
    public TestParley whileWaiting(Runnable... steps) {
        whileWaiting.addAll(List.of(steps));
        return this;
    }

    /** What happens at the first wait of any of its threads. */
    public TestParley whileWaitingAnywhere(Runnable step) {
        anywhere.set(step);
        return this;
    }

    private void waitUntil(Instant when) {
        anywhere.getAndSet(() -> {}).run();
        if (Thread.currentThread() == caller && !whileWaiting.isEmpty()) {
            whileWaiting.remove().run();
        }
        time.waitUntil(when);
    }

    /** Where its config.yaml would be. */
    public Path configuration() {
        return home.resolve("config/parley");
    }

    /** One call with nothing piped in. */
    public Run run(String... words) {
        return piped(List.of(), words);
    }

    /** One call with lines piped in. */
    public Run piped(List<String> lines, String... words) {
        Deque<String> left = new ArrayDeque<>(lines);
        return reading(prompt -> left.poll(), words);
    }

    /** One call at a terminal, where a person types these lines. */
    public Run typed(List<String> lines, String... words) {
        Deque<String> left = new ArrayDeque<>(lines);
        return call(prompt -> left.poll(), true, new StringWriter(), words);
    }

    /** One call at a terminal whose window is closed before anything is written. */
    public Run typedIntoAClosedWindow(List<String> lines, String... words) {
        Deque<String> left = new ArrayDeque<>(lines);
        return call(prompt -> left.poll(), true, new BrokenPipe(), words);
    }

    /** One call whose input comes from there. */
    public Run reading(Input input, String... words) {
        return call(input, false, new StringWriter(), words);
    }

    private Run call(Input input, boolean terminal, Writer out, String... words) {
        StringWriter err = new StringWriter();
        LineSource in = new LineSource() {
            @Override
            public @Nullable String read(String prompt) {
                return input.read(prompt);
            }

            @Override
            public boolean isTerminal() {
                return terminal;
            }
        };
        Streams streams = terminal
                ? new Streams(Screen.terminal(out, false, () -> 80), Screen.terminal(err, false, () -> 80), in)
                : new Streams(Screen.plain(out), Screen.plain(err), in);
        caller = Thread.currentThread();
        Interruption interruption = new Interruption(caller);
        input.meets(interruption);
        ExitCode code = parts().frontDoor(streams, interruption).enter(Arrays.asList(words), streams, interruption);
        interruption.over();
        return new Run(code, out.toString(), err.toString());
    }

    /** Nobody reads what is written here. */
    private static final class BrokenPipe extends Writer {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** What is typed. */
    @FunctionalInterface
    public interface Input {
        /** The next line, or null behind the last. */
        @Nullable
        String read(String prompt);

        /** Called before the command begins. */
        default void meets(Interruption interruption) {}
    }

    /** Ends the process; the next call is made by another one, which finds what this one has kept. */
    public void restart() {
        close();
    }

    private Parts parts() {
        Parts there = parts;
        if (there == null) {
            there = new Parts(
                    new Surroundings(environment, home, home, false),
                    new Time(time, this::waitUntil),
                    Processes.ofThisMachine());
            parts = there;
        }
        return there;
    }

    @Override
    public void close() {
        if (parts != null) {
            parts.close();
            parts = null;
        }
    }
}
