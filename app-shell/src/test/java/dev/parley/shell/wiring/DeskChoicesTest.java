package dev.parley.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.desk.DeskKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings say about ticket desks. */
class DeskChoicesTest {
    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void theSettingsFileInTheGuideIsRead() throws IOException {
        Matcher block = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(Path.of("../docs/sync.md")));
        assertThat(block.find()).isTrue();

        DeskChoices desks = read(block.group(1));

        assertThat(desks.usual()).contains("rt");
        assertThat(desks.byName().keySet()).containsExactly("rt", "archive");
        assertThat(desks.byName().get("rt").kind()).isEqualTo("requesttracker");
        assertThat(desks.byName().get("rt").given())
                .containsEntry("state.active", "open")
                .containsEntry("url", "https://tickets.example.com");
    }

    @Test
    void whetherAHumanWinsIsADesksOwn() throws IOException {
        environment.put("PARLEY_DESK_LOUD_HUMAN_WINS", "true");
        environment.put("PARLEY_DESK_ODD_HUMAN_WINS", "maybe");

        KnownDesks desks = new KnownDesks(
                read("desks: {loud: {kind: journal, humanWins: false}, quiet: {kind: journal, humanWins: false}}"),
                DeskKinds.find(List.of(), List.of()),
                Folders.of(new Surroundings(Map.of(), home, home, false), Map.of()));

        assertThat(desks.humanWins("quiet")).isFalse();
        assertThat(desks.humanWins("loud")).isTrue();
        assertThat(desks.humanWins("journal")).isTrue();
        assertThatThrownBy(() -> desks.humanWins("odd"))
                .hasMessageContaining("PARLEY_DESK_ODD_HUMAN_WINS is true or false, not 'maybe'");
    }

    @Test
    void withoutAKindTheNameIsTheKind() throws IOException {
        assertThat(read("desks: {redmine: {settings: {url: 1}}}")
                        .byName()
                        .get("redmine")
                        .kind())
                .isEqualTo("redmine");
        assertThat(read("desks: {journal: }").byName().get("journal").kind()).isEqualTo("journal");
    }

    @Test
    void theEnvironmentNamesASettingInCapitals() throws IOException {
        environment.put("PARLEY_DESK_MY_RT_STATE_ACTIVE", "open");
        environment.put("PARLEY_DESK_MY_RT_MAX_BATCH", "3");

        DeskChoices desks = read("desks: {my-rt: {kind: requesttracker}}");

        assertThat(desks.variable("my-rt", "state.active")).contains("open");
        assertThat(desks.variable("my-rt", "maxBatch")).contains("3");
        assertThat(desks.variable("my-rt", "url")).isEmpty();
        assertThat(desks.speaksOf("my-rt")).isTrue();
        assertThat(desks.speaksOf("rt")).isFalse();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndWithoutAValue() {
        assertThatThrownBy(() -> read("""
                desk: [a]
                desks:
                  "a b": {}
                  one: s3cr3t
                  two: {kind: journal, url: s3cr3t}
                  three: {settings: s3cr3t}
                  four: {settings: {queues: [s3cr3t]}}
                  five: {kind: journal, humanWins: s3cr3t}
                """))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
                .hasMessageContainingAll(
                        "desk is not the name of a desk",
                        "desks.a b is not a name",
                        "desks.one is not a list of settings",
                        "desks.two.url is not known",
                        "desks.three.settings is not a list of settings",
                        "desks.four.settings.queues is a list",
                        "desks.five.humanWins is true or false")
                .hasMessageNotContaining("s3cr3t");
    }

    private DeskChoices read(String file) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/parley"));
        Files.writeString(folder.resolve("config.yaml"), file);
        return SettingsReader.read(new Surroundings(environment, home, home, false))
                .desks();
    }
}
