package dev.parley.shell.command;

import dev.parley.domain.audit.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A checkpoint that was kept elsewhere: its word, or a file in which the word stands, whatever else stands there. */
final class KeptCheckpoint {
    /** The word or the file. */
    static final ValueType<Checkpoint> TYPE =
            new ValueType<>("CHECKPOINT", new FileSuggestions(), KeptCheckpoint::read);

    private static final long LARGEST = 1 << 20;
    private static final String EXPECTED =
            "the word that 'audit checkpoint' printed is expected, or a file that contains it";

    private KeptCheckpoint() {}

    private static Checkpoint read(String text) {
        return Checkpoint.parse(text).orElseGet(() -> inFile(ReadValue.path(text)));
    }

    private static Checkpoint inFile(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(EXPECTED);
            }
            List<Checkpoint> found = Arrays.stream(Files.readString(file).split("[\\s\"]+"))
                    .map(Checkpoint::parse)
                    .flatMap(Optional::stream)
                    .toList();
            if (found.size() != 1) {
                throw new IllegalArgumentException(
                        found.isEmpty() ? EXPECTED : "the file has " + found.size() + " of them, and one is expected");
            }
            return found.getFirst();
        } catch (IOException e) {
            throw new IllegalArgumentException(EXPECTED, e);
        }
    }
}
