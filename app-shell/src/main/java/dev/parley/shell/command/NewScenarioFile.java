package dev.parley.shell.command;

import dev.parley.shell.report.ShellWord;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A scenario file that is to be written.
 *
 * @param file where; it must not exist
 * @param force it may exist, and is written over
 */
record NewScenarioFile(Path file, boolean force) {
    static final Option<Boolean> FORCE = Option.flag("force", "write over a file that is there");

    /** What a scenario in it is called where nobody said: as the file is. */
    String name() {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.(ya?ml|json)$", "");
        return name.isBlank() ? "recorded" : name;
    }

    /**
     * Before any work is done for it.
     *
     * @throws CommandFailure when it cannot be written as things are
     */
    void checkWritable() {
        if (Files.exists(file) && !force) {
            throw isThere();
        }
        Path folder = file.toAbsolutePath().getParent();
        boolean written = Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!written) {
            throw cannotBeWritten();
        }
    }

    /** @throws CommandFailure when it cannot be written */
    void write(String text) {
        boolean stopped = Thread.interrupted();
        try {
            Files.writeString(
                    file,
                    text,
                    force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw isThere();
        } catch (IOException e) {
            throw cannotBeWritten();
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Says that it was written, and the line that runs it. */
    void tell(Invocation line) {
        line.note("wrote " + file
                + ShellWord.of(file.toString())
                        .map(word -> "; run it with: parley simulate " + word)
                        .orElse(""));
    }

    private CommandFailure isThere() {
        return CommandFailure.usage(
                "'" + file + "' is there already", "Name a new file, or add --force to write over it");
    }

    private CommandFailure cannotBeWritten() {
        return CommandFailure.usage("'" + file + "' cannot be written", "Name a file in a folder that can be written");
    }
}
