package dev.parley.shell.line;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.jline.JLineInputProvider;

/**
 * Reads the next line for Spring Shell's loop. That loop leaves the shell on Ctrl-C and says so when it leaves; here
 * Ctrl-C clears the line, and leaving is quiet.
 */
public final class ReplInput extends JLineInputProvider {
    private final BooleanSupplier ended;

    /**
     * @param reader reads lines with history and completion
     * @param ended whether the process is being told to stop
     */
    public ReplInput(LineReader reader, BooleanSupplier ended) {
        super(reader);
        this.ended = ended;
    }

    /** The next line; empty for one to skip; null to leave, on which Spring Shell's loop ends. */
    @Override
    @SuppressWarnings("NullAway") // the interface allows null, the class between forgets to say so
    public @Nullable String readInput() {
        try {
            String line = ended.getAsBoolean() ? null : super.readInput();
            return line == null || BatchRunner.LEAVING.contains(line.strip().toLowerCase(Locale.ROOT))
                    ? null
                    : line.replace("\\\n", "").strip();
        } catch (UserInterruptException e) {
            return ended.getAsBoolean() ? null : "";
        } catch (EndOfFileException e) {
            return null;
        }
    }
}
