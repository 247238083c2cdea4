package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFilesTest {
    private static final String HEAD = "scenario: Track\nsteps:\n  - says: Hello\n";

    @TempDir
    private Path folder;

    @Test
    void everyWordOfTheVocabularyIsRead() throws IOException {
        ScenarioFiles.Loaded loaded = load(EveryWord.FILE);

        assertThat(loaded.faults()).isEmpty();
        assertThat(loaded.scenarios()).singleElement().satisfies(scenario -> {
            assertThat(scenario.name()).isEqualTo("Track an order");
            assertThat(scenario.tags()).containsExactly("smoke", "orders");
            assertThat(scenario.visitor().email()).isEqualTo("test@example.com");
            assertThat(scenario.always()).hasSize(6);
            assertThat(scenario.ends().orElseThrow().outcomes()).containsExactly("resolved-by-bot", "handed-over");
            assertThat(scenario.place()).isEqualTo(new Place(file().toString(), 1));
        });
        assertThat(kinds(loaded.scenarios().getFirst().steps()))
                .containsAll(List.of(Step.class.getPermittedSubclasses()));
    }

    @Test
    void aTextAloneIsTheWholeMessage() throws IOException {
        Step step = load(HEAD + "  - bot: Hi there!\n")
                .scenarios()
                .getFirst()
                .steps()
                .getLast();

        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.BotReplies.class,
                        replies -> assertThat(replies.replies().getFirst().checks())
                                .containsExactly(new MessageCheck.HasText(new TextMatcher.Compared(
                                        TextMatcher.Comparison.EQUALS, List.of(new Template("Hi there!")), false))));
    }

    @Test
    void placesAreThoseOfTheFile() throws IOException {
        List<Step> steps = load(HEAD
                        + "  - bot:\n      - contains: help\n      - matches: 'x(?<n>\\d)'\n  - says: '{{n}}'\n")
                .scenarios()
                .getFirst()
                .steps();

        assertThat(steps).extracting(step -> step.place().line()).containsExactly(3, 4, 7);
        assertThat(((Step.BotReplies) steps.get(1)).replies())
                .extracting(reply -> reply.place().line())
                .containsExactly(5, 6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "  - bott: x|4:5|there is no word 'bott' here; did you mean 'bot'?",
                "  - bot: {contain: x}|4:11|there is no word 'contain' here; did you mean 'contains'?",
                "  - bot: {starts-with: x}|4:11|there is no word 'starts-with' here; did you mean 'startsWith'?",
                "  - bot: {STARTS_WITH: x}|4:11|there is no word 'STARTS_WITH' here; did you mean 'startsWith'?",
                "  - bot: {Contains All: x}|4:11|there is no word 'Contains All' here; did you mean 'containsAll'?",
                "  - {bot: x, ignoringTheRest: true}|4:14|there is no word 'ignoringTheRest' here; did you mean 'ignoring the rest'?",
                "  - Silence-For: 3s|4:5|there is no word 'Silence-For' here; did you mean 'silence for'?",
                "  - State Is: Active|4:5|there is no word 'State Is' here; did you mean 'state is'?",
                "  - says: [a]|4:11|here stands a list, where a text or a number or true or false is expected",
                "  - silence for: soon|4:18|'soon' does not have the form that is expected here; a time: 500ms, 2s, 1.5s, 3m, 1h.",
                "  - state is: activ|4:15|there is no value 'activ' here; did you mean 'active'?",
                "  - moves: Active -> Queud within 5s|4:12|there is no state 'Queud'; choose one of: active, pending, queued, withAgent, resolved, closed, ended",
                "  - bot: {matches: '('}|4:20|'(' is no regular expression: Unclosed group; before a sign that stands for itself write a \\",
                "  - context: {path: '$..x'}|4:21|'$..x' is no JSON path that names one place: look at '..x', and write for example $.cart.items[0].name",
                "  - use: login|4:10|there is no fragment 'login'; write it under 'fragments:'",
                "  - {says: a, bot: b}|4:15|'bot' does not belong to 'says'; begin another step with '- bot'",
                "  - {then: [{says: a}]}|4:5|this step says nothing of what it is; it needs one of: says, bot, clicks, …",
                "  - {when: {state is: active}}|4:5|'when' needs 'then': what is done when it is true",
                "  - says: '{{ordr}}'|4:5|nothing gives '{{ordr}}' a value before this line; did you mean '{{order}}'?",
                "  - ticket exist|4:5|there is no value 'ticket exist' here; did you mean 'ticket exists'?",
                "  - bot: {similar: {to: x, atLeast: 2}}|4:37|must have a maximum value of 1",
            })
    void whatIsWrongIsToldWithItsPlaceAndWhatToDo(String step, String place, String message) throws IOException {
        List<Fault> faults = load("scenario: Track\nvariables: {order: 1}\nsteps:\n  " + step + "\n  - says: x\n")
                .faults();

        assertThat(faults).isNotEmpty();
        assertThat(faults.getFirst().line() + ":" + faults.getFirst().column()).isEqualTo(place);
        assertThat(faults.getFirst().message()).isEqualTo(message);
        assertThat(faults.getFirst().warning()).isFalse();
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("", "the file is empty; 'parley scenario init' writes one to begin with"),
                Arguments.of("a: 1", "there is no word 'a' here"),
                Arguments.of("scenario: x", "'steps' is missing here"),
                Arguments.of(
                        "scenario: x\nscenario: y\nsteps: [{says: a}]",
                        "'scenario' stands here twice; the first is in line 1"),
                Arguments.of("scenario: x\nsteps:\n\t- says: a", "a tab cannot indent"),
                Arguments.of(
                        "scenarios: [{scenario: x, steps: [{says: a}]}, {scenario: x, steps: [{says: a}]}]",
                        "there are two scenarios 'x'"),
                Arguments.of(
                        "scenario: x\nsteps: [{bot: hi}]", "nothing was said yet, so the bot has nothing to answer"),
                Arguments.of(
                        "scenario: x\nsteps: [{clicks: hi}]", "nothing was said yet, so there is no button to click"),
                Arguments.of("scenario: x\nfragments: {a: [{use: a}]}\nsteps: [{use: a}]", "'a' uses itself: a -> a"),
                Arguments.of(
                        "scenario: x\nsteps: [{use: gone.yaml#a}]",
                        "'gone.yaml#a' cannot be used: gone.yaml:1:1: there is no such file"),
                Arguments.of(
                        "scenario: x\nrows: gone.yaml\nsteps: [{says: a}]",
                        "'gone.yaml' cannot be used: gone.yaml:1:1: there is no such file"),
                Arguments.of(
                        "fragments: {a: [{bot: {matches: '('}}]}",
                        "'(' is no regular expression: Unclosed group; before a sign that stands for itself write a \\"),
                Arguments.of("scenario: x\nrows: gone.csv\nsteps: [{says: a}]", "'gone.csv' cannot be read"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void filesThatCannotBeUsedSayWhy(String text, String message) throws IOException {
        ScenarioFiles.Loaded loaded = load(text);

        assertThat(loaded.isUsable()).isFalse();
        assertThat(loaded.scenarios()).isEmpty();
        assertThat(loaded.faults()).anyMatch(fault -> fault.message().contains(message));
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsNamed() throws IOException {
        Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xC3, 0x28});

        assertThat(new ScenarioFiles()
                        .load(List.of(folder.resolve("no.yaml"), binary))
                        .faults())
                .extracting(Fault::message)
                .containsExactly("there is no such file", "the file is not written in UTF-8; save it as UTF-8");
    }

    @Test
    void allFaultsOfAllFilesAreFoundAtOnce() throws IOException {
        Path one = Files.writeString(folder.resolve("1.yaml"), HEAD + "  - bott: x\n  - sayz: x\n");
        Path two = Files.writeString(folder.resolve("2.yaml"), "scenario: x\n");

        assertThat(new ScenarioFiles().load(List.of(one, two)).faults()).hasSize(3);
    }

    @Test
    void aFolderGivesItsScenarioFilesInTheirOrderAndLeavesOthersOut() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), HEAD.replace("Track", "B"));
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/a.yml"), HEAD.replace("Track", "Sub"));
        Files.writeString(folder.resolve("a.yaml"), HEAD.replace("Track", "A"));
        Files.writeString(folder.resolve("other.yaml"), "services: {}\n");
        Files.writeString(folder.resolve("notes.txt"), "x");

        ScenarioFiles.Loaded loaded = new ScenarioFiles().load(List.of(folder));

        assertThat(loaded.faults()).isEmpty();
        assertThat(loaded.scenarios()).extracting(Scenario::name).containsExactly("A", "B", "Sub");
    }

    @Test
    void timesAndSizesAreRead() {
        assertThat(Amounts.time("1.5s")).isEqualTo(Duration.ofMillis(1500));
        assertThat(Amounts.time("2h")).isEqualTo(Duration.ofHours(2));
        assertThat(Amounts.size("48 KiB")).isEqualTo(49152);
        assertThat(Amounts.size("60 KB")).isEqualTo(60000);
        assertThat(Amounts.size("512")).isEqualTo(512);
        assertThat(Amounts.time(Amounts.time(Duration.ofMillis(1500)))).isEqualTo(Duration.ofMillis(1500));
        assertThat(Amounts.size(Amounts.size(49152))).isEqualTo(49152);
    }

    static List<Class<?>> kinds(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        Stream.<Class<?>>of(step.getClass()),
                        switch (step) {
                            case Step.Optionally o -> kinds(o.steps()).stream();
                            case Step.When w -> kinds(w.then()).stream();
                            case Step.Repeats r -> kinds(r.steps()).stream();
                            case Step.Softly s -> kinds(s.steps()).stream();
                            default -> Stream.<Class<?>>empty();
                        }))
                .distinct()
                .<Class<?>>map(kind -> kind)
                .toList();
    }

    private Path file() {
        return folder.resolve("track.yaml");
    }

    private ScenarioFiles.Loaded load(String text) throws IOException {
        Files.writeString(file(), text, StandardCharsets.UTF_8);
        return new ScenarioFiles().load(List.of(file()));
    }
}
