package dev.parley.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of the documents to a file of the repository leads there. */
class DocumentLinksTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        assertThat(documents()).contains(ROOT.resolve("docs/walk.md"));
        for (Path document : documents()) {
            assertThat(deadLinks(document)).as("dead links in %s", document).isEmpty();
        }
    }

    @Test
    void aDeadLinkIsNoticed(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("walk.md");
        Files.createFile(folder.resolve("There.java"));
        Files.writeString(
                document,
                "[a](There.java#L3) [b](https://example.com/x) [c](#below) [d](Gone.java) [e](sub/There.java)");

        assertThat(deadLinks(document)).containsExactly("Gone.java", "sub/There.java");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<String> deadLinks(Path document) throws IOException {
        Path folder = document.getParent();
        return LINK.matcher(Files.readString(document))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !Files.exists(folder.resolve(target)))
                .toList();
    }
}
