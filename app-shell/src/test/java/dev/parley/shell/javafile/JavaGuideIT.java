package dev.parley.shell.javafile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.scenario.RunnerSettings;
import dev.parley.cxone.scenario.ScenarioRunner;
import dev.parley.domain.JavaSnippets;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.annotation.Testable;
import org.opentest4j.AssertionFailedError;

/** What docs/scenarios-java.md shows compiles, and its first example passes. */
class JavaGuideIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final JavaSnippets JAVA = JavaSnippets.seeing(
            Scenario.class,
            ScenarioRunner.class,
            Test.class,
            Testable.class,
            AssertionFailedError.class,
            NullMarked.class);

    @Test
    void everyBlockCompiles() throws IOException {
        assertThat(blocks())
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(
                        block -> assertThat(JAVA.faults(file(block))).as(block).isEmpty());
    }

    @Test
    void aBrokenBlockIsFound() throws IOException {
        List<String> broken = blocks().stream()
                .map(block -> block.replaceFirst("replies\\(|with\\(", "replys("))
                .toList();

        assertThat(broken)
                .allSatisfy(
                        block -> assertThat(JAVA.faults(file(block))).as(block).isNotEmpty());
    }

    @Test
    void theFirstExampleIsReadFromItsFileAndPasses(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("OrderScenarios.java"), blocks().getFirst());
        var time = new VirtualTime();

        try (LoadedJava loaded = JavaScenarios.ofThisJdk().load(file, List.of());
                ScenarioRunner parley = RunnerSettings.inSandbox(SandboxSettings.inMemory(time, time))
                        .open()) {
            assertThat(loaded.scenarios())
                    .extracting(Scenario::name)
                    .containsExactly("Track an order", "An order number [short]", "An order number [long]");
            loaded.scenarios().forEach(parley::check);
        }
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("..", "docs", "scenarios-java.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A block is a whole file, or members of a class, or what stands in a method. */
    private static String file(String block) {
        if (block.startsWith("import ")) {
            return block;
        }
        boolean members = block.startsWith("static ") || block.startsWith("@");
        return """
                import static dev.parley.domain.scenario.dsl.Scenarios.*;
                import static java.time.Duration.*;
                import dev.parley.cxone.junit.*;
                import dev.parley.cxone.scenario.*;
                import dev.parley.domain.exchange.ReplyWindow;
                import dev.parley.domain.scenario.*;
                import dev.parley.domain.scenario.dsl.*;
                import java.nio.file.Path;
                import org.junit.jupiter.api.extension.RegisterExtension;
                class Snippet {
                %s
                }
                """.formatted(members ? block : "void block() {\n" + block + "}");
    }
}
