package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.TextMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioWriterTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenReadsBackAsTheSameScenario() throws IOException {
        Scenario scenario = read(EveryWord.FILE);
        String written = ScenarioWriter.write(scenario);
        Scenario again = read(written);

        assertThat(ScenarioWriter.write(again)).isEqualTo(written);
        assertThat(again.steps()).hasSameSizeAs(scenario.steps());
        assertThat(again.session()).isEqualTo(scenario.session());
        assertThat(again.visitor()).isEqualTo(scenario.visitor());
        assertThat(again.variables()).isEqualTo(scenario.variables());
        assertThat(again.ends().orElseThrow().outcomes())
                .isEqualTo(scenario.ends().orElseThrow().outcomes());
        assertThat(withoutPlaces(again.toString())).isEqualTo(withoutPlaces(scenario.toString()));
    }

    @Test
    void aRuleInJavaCannotStandInAFile() {
        Scenario own = new Scenario(
                "own",
                new LinkedHashSet<>(),
                Optional.of(new BotId("b")),
                VisitorProfile.guest(),
                JsonObject.empty(),
                Map.of(),
                List.of(new Step.When(
                        new Condition.BotSaid(new TextMatcher.Own("be short", text -> true)),
                        List.of(),
                        List.of(),
                        new Place("", 1))),
                List.of(),
                Optional.empty(),
                new Place("", 0));

        assertThatThrownBy(() -> ScenarioWriter.write(own)).hasMessageContaining("be short");
    }

    @Test
    void theFirstScenarioHasNoFaultAndNoWarning() throws IOException {
        Path file = Files.writeString(folder.resolve("first.yaml"), FirstScenario.text());
        ScenarioFiles.Loaded loaded = new ScenarioFiles().load(List.of(file));

        assertThat(loaded.faults()).isEmpty();
        assertThat(loaded.scenarios()).hasSize(1);
    }

    private Scenario read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("track.yaml"), text);
        ScenarioFiles.Loaded loaded = new ScenarioFiles().load(List.of(file));
        assertThat(loaded.faults()).as(text).isEmpty();
        return loaded.scenarios().getFirst();
    }

    private static String withoutPlaces(String text) {
        return text.replaceAll("place=[^,\\]]*:\\d+", "place");
    }
}
