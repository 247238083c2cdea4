package dev.parley.shell.line;

import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.store.PrivateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** Keeps the traces of exceptions that nobody foresaw, so that the screen needs only one line. */
public final class Incidents {
    private final Path folder;
    private final InstantSource clock;
    private final UnaryOperator<String> mask;

    /**
     * @param folder made when it is first needed
     * @param clock names the files
     * @param mask takes secrets out of a text
     */
    public Incidents(Path folder, InstantSource clock, UnaryOperator<String> mask) {
        this.folder = folder;
        this.clock = clock;
        this.mask = mask;
    }

    /** Keeps the trace and says in words where it is. */
    public CommandFailure record(Throwable thrown) {
        String what = "internal error " + thrown.getClass().getSimpleName();
        try {
            return new CommandFailure(ExitCode.INTERNAL, what + " (details in " + write(thrown) + ")", "", thrown);
        } catch (IOException | RuntimeException e) {
            return new CommandFailure(
                    ExitCode.INTERNAL, what + " (its details cannot be written to " + folder + ")", "", thrown);
        }
    }

    private Path write(Throwable thrown) throws IOException {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        String name = "incident-"
                + clock.instant().truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-');
        Path file = folder.resolve(name + ".log");
        PrivateFiles.make(file);
        return Files.writeString(file, mask.apply(trace.toString()));
    }
}
