package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.shell.scenariofile.Fault;
import dev.parley.shell.scenariofile.ScenarioFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder below which not even its owner can read: its paths become longer than the system takes. */
class UnreadableSourcesIT {
    private static final String LONG = "x".repeat(200);
    private static final int LONGEST = 4096;

    @TempDir
    private Path home;

    private Path upper;
    private Path lower;
    private Path joined;

    @BeforeEach
    void makePathsTooLong() throws IOException {
        upper = home.resolve("upper");
        lower = home.resolve("lower");
        Files.createDirectories(lower.resolve(names()));
        Files.writeString(lower.resolve(names()).resolve("deep.yaml"), "scenario: x\n");
        joined = Files.createDirectories(upper.resolve(names())).resolve("lower");
        Files.move(lower, joined);
    }

    /** Else nobody could delete it. */
    @AfterEach
    void makeThemShort() throws IOException {
        Files.move(joined, lower);
    }

    @Test
    void aFolderOfScenariosThatCannotBeReadHoldsNone() {
        assertThat(ScenarioFiles.below(upper)).isEmpty();
        assertThat(new ScenarioFiles().load(List.of(upper)).faults())
                .singleElement()
                .extracting(Fault::file)
                .isEqualTo(upper.toString());
    }

    @Test
    void aFolderOfClassesThatCannotBeReadIsWatchedAsOne() {
        var sources = new WatchedSources(List.of(), List.of(upper));

        assertThat(sources.look()).isEqualTo(FileStamps.of(List.of(upper.toAbsolutePath())));
    }

    /** The canary: whoever walks through it all the same is told only while walking. */
    @Test
    void itReallyCannotBeRead() throws IOException {
        try (Stream<Path> all = Files.walk(upper)) {
            assertThatThrownBy(all::toList).isInstanceOf(UncheckedIOException.class);
        }
    }

    private static String names() {
        return String.join("/", Collections.nCopies(LONGEST * 3 / 4 / LONG.length(), LONG));
    }
}
