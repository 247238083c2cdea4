package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bell for long files, and what is said about the short ones: nine in ten have less than 150 lines. */
class SourceLengthTest {
    private static final int BELL = 250;
    private static final int LONG = 150;
    private static final Path EVERYTHING = Path.of("..").toAbsolutePath().normalize();

    @Test
    void noSourceRingsTheBell() {
        assertThat(longerThan(BELL, EVERYTHING)).isEmpty();
    }

    @Test
    void nineInTenAreShort() {
        int all = longerThan(0, EVERYTHING).size();

        assertThat(all).as("sources were found").isGreaterThan(200);
        assertThat(longerThan(LONG, EVERYTHING)).hasSizeLessThanOrEqualTo(all / 10);
    }

    @Test
    void aLongFileRingsTheBell(@TempDir Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("module/src/main/java"));
        Files.write(sources.resolve("Long.java"), Collections.nCopies(BELL + 1, "// and so on"));
        Files.write(sources.resolve("Short.java"), Collections.nCopies(BELL, "// and so on"));

        assertThat(longerThan(BELL, folder)).extracting(Path::getFileName).containsExactly(Path.of("Long.java"));
    }

    private static List<Path> longerThan(int lines, Path root) {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceLengthTest::sources)
                    .filter(source -> lines(source) > lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path source) {
        try {
            return Files.readAllLines(source).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
