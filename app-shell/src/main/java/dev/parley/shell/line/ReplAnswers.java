package dev.parley.shell.line;

import dev.parley.domain.WaitInterrupted;
import dev.parley.shell.command.LineSource;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;

/** What the user types while a command runs: a second reader, so that answers never enter the history. */
public final class ReplAnswers implements LineSource {
    private final LineReader reader;

    /** @param reader one without history */
    public ReplAnswers(LineReader reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable String read(String prompt) {
        try {
            return reader.readLine(prompt);
        } catch (UserInterruptException e) {
            throw new WaitInterrupted(e);
        } catch (EndOfFileException e) {
            return null;
        }
    }

    @Override
    public boolean isTerminal() {
        return true;
    }
}
