package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in the guide can be used as they stand there. */
class ScenarioGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyFileInTheGuideHasNoFaultAndNoWarning() throws IOException {
        List<String> blocks = blocks(Files.readString(Path.of("../docs/scenarios.md")));

        assertThat(blocks)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(block -> assertThat(faults(block)).isEmpty());
    }

    @Test
    void aBrokenFileWouldBeNoticed() throws IOException {
        String block = blocks(Files.readString(Path.of("../docs/scenarios.md"))).getFirst();

        assertThat(faults(block.replace("- says:", "- sayz:"))).isNotEmpty();
    }

    private List<Fault> faults(String text) throws IOException {
        return new ScenarioFiles()
                .load(List.of(Files.writeString(folder.resolve("guide.yaml"), text)))
                .faults();
    }

    private static List<String> blocks(String guide) {
        return BLOCK.matcher(guide)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
