package dev.parley.shell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.sync.DeskFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows the example as it is. */
class OwnDeskGuideTest {
    private static final Path GUIDE = Path.of("../docs/own-desk.md");
    private static final Path SOURCES = Path.of("../docs/own-desk/src");
    private static final Path PROJECT = Path.of("../docs/own-desk/pom.xml");
    private static final Pattern XML = Pattern.compile("(?s)```xml\n(.*?)\n```");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)\n```");

    @Test
    void everyPieceOfCodeStandsInTheExample() throws IOException {
        String sources = sources();
        List<String> blocks = blocks();

        assertThat(blocks)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(sources).contains(block));
    }

    @Test
    void aPieceThatStandsNowhereWouldBeNoticed() throws IOException {
        assertThat(sources()).doesNotContain(blocks().getFirst() + "\n    // and more");
    }

    @Test
    void theDependenciesAreThoseOfTheExample() throws IOException {
        String guide = XML.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        String project = Files.readString(PROJECT);

        assertThat(comparable(guide)).contains("<type>test-jar</type>").hasSizeGreaterThan(8);
        assertThat(comparable(project)).containsSequence(comparable(guide));
        assertThat(comparable(project.replace("test-jar", "jar"))).doesNotContainSequence(comparable(guide));
    }

    @Test
    void everyFaultIsInTheGuide() throws IOException {
        String guide = Files.readString(GUIDE);

        for (Class<?> fault : DeskFault.class.getPermittedSubclasses()) {
            assertThat(guide).contains("| `" + fault.getSimpleName());
        }
    }

    /** The versions are the parent's there. */
    private static List<String> comparable(String xml) {
        return xml.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("<version>"))
                .toList();
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(OwnDeskGuideTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
