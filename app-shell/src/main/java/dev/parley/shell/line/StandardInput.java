package dev.parley.shell.line;

import dev.parley.domain.WaitInterrupted;
import dev.parley.shell.command.LineSource;
import dev.parley.shell.render.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the standard input. Reading it cannot be interrupted, so another thread reads and this one waits. For one
 * caller at a time.
 */
public final class StandardInput implements LineSource {
    private final BufferedReader reader;
    private final boolean terminal;
    private final Screen prompts;
    private @Nullable ExecutorService thread;
    private @Nullable Future<@Nullable String> pending;

    /**
     * @param input where the bytes come from, UTF-8
     * @param terminal whether a person types them
     * @param prompts where prompts go
     */
    public StandardInput(InputStream input, boolean terminal, Screen prompts) {
        this.reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        this.terminal = terminal;
        this.prompts = prompts;
    }

    @Override
    public @Nullable String read(String prompt) {
        if (terminal && !prompt.isEmpty()) {
            prompts.prompt(prompt);
        }
        Future<@Nullable String> line = pending == null ? thread().submit(reader::readLine) : pending;
        pending = line;
        try {
            String read = line.get();
            pending = null;
            return read;
        } catch (InterruptedException e) {
            throw new WaitInterrupted(e);
        } catch (ExecutionException e) {
            pending = null;
            if (e.getCause() instanceof IOException) {
                return null;
            }
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isTerminal() {
        return terminal;
    }

    private ExecutorService thread() {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("standard-input").factory());
        }
        return thread;
    }
}
