package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.exchange.Guard;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that Parley itself shows hold with the bots of the sandbox. */
class WrittenScenariosIT {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theFirstScenarioPasses() throws IOException {
        assertThat(verdict(FirstScenario.text())).isEqualTo(Verdict.PASSED);
        assertThat(verdict(FirstScenario.text().replace("contains: tomorrow", "contains: yesterday")))
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void soDoesWhatTheGuideShowsOfCards() throws IOException {
        String cards = guide().stream()
                .filter(block -> block.contains("card:"))
                .findFirst()
                .orElseThrow();

        assertThat(verdict(cards)).isEqualTo(Verdict.PASSED);
        assertThat(verdict(cards.replace("Return of order", "Refund of order"))).isEqualTo(Verdict.FAILED);
        assertThat(verdict(cards.replace("endsWith: .png", "endsWith: .gif"))).isEqualTo(Verdict.FAILED);
        assertThat(verdict(cards.replace("clicks: Show the label", "says: Show the label")))
                .as("typed, it has no postback")
                .isEqualTo(Verdict.FAILED);
    }

    private static List<String> guide() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("../docs/scenarios.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private Verdict verdict(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("shown.yaml"), text);
        Scenario scenario = new ScenarioFiles().load(List.of(file)).scenarios().getFirst();
        try (var talk = new SandboxTalk(folder.resolve("bots"), Guard.KNOWN)) {
            return talk.hold(scenario).verdict();
        }
    }
}
