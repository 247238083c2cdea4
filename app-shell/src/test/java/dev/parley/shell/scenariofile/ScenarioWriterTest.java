package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.scenario.Always;
import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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
    void asJsonItReadsBackAsTheSameScenario() throws IOException {
        Scenario scenario = read(EveryWord.FILE);
        String json = ScenarioWriter.json(scenario);

        assertThat(JsonMapper.shared().readTree(json).path("scenario").asString())
                .isEqualTo(scenario.name());
        assertThat(ScenarioWriter.json(read(json))).isEqualTo(json);
        assertThat(withoutPlaces(read(json).toString())).isEqualTo(withoutPlaces(scenario.toString()));
    }

    /** The file of every word has a case of every kind that the domain knows; a new kind without a word is noticed here. */
    @Test
    void nothingThatTheDomainKnowsLacksAWord() throws IOException {
        String everything = read(EveryWord.FILE).toString();

        Stream.of(Step.class, MessageCheck.class, TextMatcher.class, Condition.class, Always.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .filter(kind -> !kind.getSimpleName().equals("Own"))
                .forEach(kind -> assertThat(everything).contains(kind.getSimpleName() + "["));
        Stream.of(TextMatcher.Comparison.values())
                .forEach(how -> assertThat(everything).contains("how=" + how));
    }

    @Test
    void whatIsAskedSeveralTimesOfOneMessageIsWrittenSeveralTimes() throws IOException {
        TextMatcher a = new TextMatcher.Compared(TextMatcher.Comparison.CONTAINS, List.of(new Template("abc")), false);
        TextMatcher b = new TextMatcher.Compared(TextMatcher.Comparison.CONTAINS, List.of(new Template("def")), false);
        List<MessageCheck> checks = List.of(
                new MessageCheck.HasText(a),
                new MessageCheck.HasText(b),
                new MessageCheck.Offers(List.of(a), false),
                new MessageCheck.Offers(List.of(b), false),
                new MessageCheck.HasCard(a, new TextMatcher.Anything(), List.of()),
                new MessageCheck.HasCard(new TextMatcher.Anything(), b, List.of(a)),
                new MessageCheck.HasMedia(Optional.of("image"), new TextMatcher.Anything()),
                new MessageCheck.HasMedia(Optional.empty(), b));
        Place here = new Place("", 1);
        String written = ScenarioWriter.write(scenario(
                new Step.Says(new Template("Hi"), here),
                new Step.BotReplies(
                        List.of(new Reply(checks, here)), false, Step.Rest.UNEXPECTED, Optional.empty(), here)));

        List<MessageCheck> again = ((Step.BotReplies) read(written).steps().getLast())
                .replies()
                .getFirst()
                .checks();
        assertThat(again)
                .containsExactlyInAnyOrder(
                        new MessageCheck.HasText(new TextMatcher.AllOf(List.of(a, b))),
                        new MessageCheck.Offers(List.of(a, b), false),
                        checks.get(4),
                        checks.get(5),
                        checks.get(6),
                        checks.get(7));
    }

    @Test
    void aRuleInJavaCannotStandInAFile() {
        Scenario own = scenario(new Step.When(
                new Condition.BotSaid(new TextMatcher.Own("be short", text -> true)),
                List.of(),
                List.of(),
                new Place("", 1)));

        assertThatThrownBy(() -> ScenarioWriter.write(own)).hasMessageContaining("be short");
    }

    @Test
    void theFirstScenarioHasNoFaultAndNoWarning() throws IOException {
        Path file = Files.writeString(folder.resolve("first.yaml"), FirstScenario.text());
        ScenarioFiles.Loaded loaded = new ScenarioFiles().load(List.of(file));

        assertThat(loaded.faults()).isEmpty();
        assertThat(loaded.scenarios()).hasSize(1);
    }

    private static Scenario scenario(Step... steps) {
        return new Scenario(
                "own",
                new LinkedHashSet<>(),
                Optional.of(new BotId("b")),
                VisitorProfile.guest(),
                JsonObject.empty(),
                Map.of(),
                List.of(steps),
                List.of(),
                Optional.empty(),
                new Place("", 0));
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
