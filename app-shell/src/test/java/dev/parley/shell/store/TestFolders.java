package dev.parley.shell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders of one test. */
final class TestFolders {
    private TestFolders() {}

    static Path fresh() {
        try {
            return Files.createTempDirectory("parley-store-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a store with the tables of this Parley and nothing in them. */
    private static final class Template {
        static final byte[] FILE = made();

        private static byte[] made() {
            Path folder = fresh();
            Stores.sqlite(folder).close();
            try {
                return Files.readAllBytes(folder.resolve("parley.db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                delete(folder);
            }
        }
    }

    static Path withTables() {
        Path folder = fresh();
        try {
            Files.write(folder.resolve("parley.db"), Template.FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder.normalize())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
