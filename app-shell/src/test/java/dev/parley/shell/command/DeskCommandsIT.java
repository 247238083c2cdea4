package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desks that settings and jars know, from the command line. */
class DeskCommandsIT {
    @TempDir
    private Path home;

    private TestParley parley;
    private DeskHome desks;

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
        desks = DeskHome.at(home, parley);
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void listsDesksWithTheirCapabilities() {
        JsonNode shelf = row("shelf");

        assertThat(shelf.path("kind").asString()).isEqualTo("folder");
        assertThat(shelf.path("from").asString()).isEqualTo("folder-desk.jar");
        assertThat(shelf.path("usual").asBoolean()).isTrue();
        assertThat(shelf.path("standing").asString()).isEqualTo("ready");
        assertThat(shelf.path("batch").asInt()).isEqualTo(25);
        assertThat(shelf.path("settings").toString()).isEqualTo("[\"folder*\",\"password*\",\"state.resolved\"]");
        assertThat(parley.run("desk", "list").out()).contains("shelf", "folder-desk.jar", "moody");
    }

    @Test
    void namesABrokenJarInOneLineAndListsTheOthers() throws Exception {
        Files.writeString(parley.configuration().resolve("desks/broken.jar"), "no jar");

        Run run = parley.run("desk", "list");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.complaints()).containsExactly("parley: broken.jar brings no desk: it cannot be read as a jar");
        assertThat(run.out()).contains("shelf");
    }

    @Test
    void takesAJarFromTheLine() throws Exception {
        Path desks = parley.configuration().resolve("desks");
        Path jar = Files.move(desks.resolve("moody-desk.jar"), home.resolve("elsewhere.jar"));
        parley.restart();

        Run without = parley.run("desk", "probe", "moody");
        Run with = parley.run("desk", "probe", "moody", "--desk-jar", jar.toString());

        assertThat(without.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(without.err()).contains("is of the kind 'moody', and there is no such kind");
        assertThat(DocumentedErrors.read().describe(without.complaints().getLast(), 3))
                .isTrue();
        assertThat(with.code()).as(with.err()).isEqualTo(ExitCode.DONE);
        assertThat(with.out()).contains("queue: Support", "verdict  fit");
    }

    @Test
    void aJarOfTheLineThatBringsNoDeskIsNamedAsItWasTyped() throws Exception {
        Path text = Files.writeString(home.resolve("text.jar"), "no jar");
        Path gone = home.resolve("gone.jar");

        for (String[] words : List.of(
                new String[] {"desk", "list"},
                new String[] {"desk", "probe", "shelf"},
                new String[] {"sync", "run"},
                new String[] {"sync", "status", "--to", "shelf"},
                new String[] {"sync", "parked"})) {
            assertThat(with(gone, words)).isEqualTo("parley: " + gone + " brings no desk: there is no such file");
            assertThat(with(text, words)).isEqualTo("parley: " + text + " brings no desk: it cannot be read as a jar");
        }
        assertThat(parley.run("desk", "list").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aJarOfTheLineThatTheFolderHasInAnotherBuildIsNotTakenForIt() throws Exception {
        Path again = Files.copy(parley.configuration().resolve("desks/folder-desk.jar"), home.resolve("new.jar"));

        assertThat(with(again, "desk", "probe", "shelf"))
                .isEqualTo(
                        "parley: " + again + " brings no desk: the kind 'folder' is there already (folder-desk.jar)");
    }

    /** What it says of the jar, up to what to do about it. */
    private String with(Path jar, String... words) {
        Run run = parley.run(Stream.concat(Stream.of(words), Stream.of("--desk-jar", jar.toString()))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
        String line = run.complaints().getLast();
        assertThat(DocumentedErrors.read().describe(line, 2)).as(line).isTrue();
        return line.substring(0, line.indexOf(". --desk-jar"));
    }

    @Test
    void aKindThatIsNotConfiguredSaysWhatItNeeds() {
        Run run = parley.run("desk", "probe", "zendesk");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.complaints().getLast())
                .isEqualTo("parley: there is no ticket desk 'zendesk' yet, only that kind. Set url, email, token below"
                        + " 'desks: zendesk: settings:' in config.yaml, or as PARLEY_DESK_ZENDESK_…");
        assertThat(DocumentedErrors.read().describe(run.complaints().getLast(), 2))
                .isTrue();
    }

    @Test
    void looksAtTheUsualDeskWhereNoneIsNamed() {
        assertThat(parley.run("desk", "probe").out()).contains("shelf, folder desk 1", "found    folder: is there");
    }

    @ParameterizedTest
    @CsvSource({
        "lacking, 3, the ticket desk 'moody' is not fit: field ParleyKey: create it",
        "no-credentials, 4, refuses the credentials: who are you?",
        "no-right, 4, lacks the right 'CreateTicket'",
        "down, 5, cannot be reached or fails: connection refused",
        "limited, 5, limits how often it is asked",
        "of-another-parley, 3, does not fit this Parley",
        "buggy, 5, moody-desk.jar broke down: NullPointerException: queue is null"
    })
    void endsAsTheFaultSays(String mood, int code, String words) {
        desks.mood(mood, parley);

        Run run = parley.run("desk", "probe", "moody");

        assertThat(run.code().code()).isEqualTo(code);
        assertThat(run.complaints()).singleElement().asString().contains(words, "ticket desk 'moody'");
        assertThat(DocumentedErrors.read().describe(run.complaints().getLast(), code))
                .as(run.err())
                .isTrue();
    }

    @Test
    void showsWhatIsMissingAndWhatIsThere() {
        desks.mood("lacking", parley);

        assertThat(parley.run("desk", "probe", "moody").out())
                .contains("found    queue: Support", "missing  field ParleyKey: create it", "verdict  not fit");
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws Exception {
        Path other = Files.createDirectories(home.resolve("other"));
        parley.variable("PARLEY_DESK_SHELF_FOLDER", other.toString())
                .variable("PARLEY_DESK_SHELF_STATE_RESOLVED", "done");
        parley.restart();
        Files.delete(desks.shelf());

        assertThat(parley.run("desk", "probe", "shelf").out()).contains("verdict  fit");
    }

    @Test
    void settingsThatAreMissingOrUnknownAreNamedAndASecretNeverShows() throws Exception {
        Files.writeString(parley.configuration().resolve("config.yaml"), """
                desks:
                  shelf:
                    kind: folder
                    settings: {password: %s, colour: red}
                """.formatted(DeskHome.SECRET));
        parley.restart();

        Run probe = parley.run("desk", "probe", "shelf");
        Run list = parley.run("desk", "list", "-o", "json");

        assertThat(probe.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(probe.err()).contains("desk 'shelf' (folder): missing: folder; unknown: colour");
        assertThat(DocumentedErrors.read().describe(probe.complaints().getLast(), 3))
                .isTrue();
        assertThat(list.out()).contains("missing: folder");
        assertThat(probe.err() + list.out() + list.err()).doesNotContain(DeskHome.SECRET);
    }

    @Test
    void aSecretOfADeskIsMaskedWhereverItTurnsUp() {
        Run run = parley.run("desk", "probe", DeskHome.SECRET);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("there is no ticket desk '***'").doesNotContain(DeskHome.SECRET);
        assertThat(DocumentedErrors.read().describe(run.complaints().getLast(), 2))
                .isTrue();
    }

    @Test
    void withoutAnySettingTheJournalIsTheUsualDesk() throws Exception {
        Files.delete(parley.configuration().resolve("config.yaml"));
        parley.restart();

        assertThat(row("journal").path("usual").asBoolean()).isTrue();
        assertThat(row("").path("standing").asString()).isEqualTo("not configured");
        assertThat(parley.run("desk", "probe").out()).contains("verdict  fit");
    }

    @Test
    void ofSeveralDesksOneMustBeChosen() throws Exception {
        Path file = parley.configuration().resolve("config.yaml");
        Files.writeString(file, Files.readString(file).replace("desk: shelf\n", ""));
        parley.restart();

        Run run = parley.run("desk", "probe");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("which ticket desk? --to says it", "Known: shelf, moody");
        assertThat(DocumentedErrors.read().describe(run.complaints().getLast(), 2))
                .isTrue();
    }

    @Test
    void tabOffersTheNamesOfDesks() {
        assertThat(parley.run("complete", "--", "desk", "probe", "sh").out()).contains("shelf");
    }

    private JsonNode row(String name) {
        Run run = parley.run("desk", "list", "-o", "json");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared()
                .readTree(run.out())
                .valueStream()
                .filter(row -> row.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
