package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sync from the command line, into a desk of a team's own. */
class SyncCommandsIT {
    @TempDir
    private Path home;

    private TestParley parley;
    private DeskHome desks;
    private String id;

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
        desks = DeskHome.at(home, parley);
        id = json(ExitCode.DONE, "conversation", "open", "--bot", "order-bot")
                .path("id")
                .asString();
        parley.run("conversation", "say", id, "Track order 12345");
        parley.time().pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void aPlanSaysWhatARunWouldDoAndDoesNoneOfIt() throws IOException {
        Run plan = parley.run("sync", "plan", "--since", "24h");

        assertThat(plan.code()).as(plan.err()).isEqualTo(ExitCode.DONE);
        assertThat(plan.out()).contains(id, "create", "append 4", "subject=Chat: Track order 12345", "state=active");
        assertThat(tickets()).isEmpty();
        assertThat(parley.run("sync", "status", "-o", "json").out()).isEqualToIgnoringNewLines("[]");
    }

    @Test
    void aRunCarriesAndTheNextOneHasNothingLeft() throws IOException {
        JsonNode first = json(ExitCode.DONE, "sync", "run");
        JsonNode second = json(ExitCode.DONE, "sync", "run");

        assertThat(first.path("created").asInt()).isEqualTo(1);
        assertThat(first.path("appended").asInt()).isEqualTo(4);
        assertThat(first.path("ending").asString()).isEqualTo("complete");
        assertThat(second.path("carried").asInt()).isZero();
        assertThat(tickets()).hasSize(1);
        assertThat(Files.readString(desks.shelf().resolve("1/comment-000001")))
                .startsWith("parley: ")
                .contains("Visitor, 2026-", "Track order 12345", "Bot, ", "is on its way");
    }

    @Test
    void whatWasCarriedIsToldVerifiedAndOnRecord() {
        json(ExitCode.DONE, "sync", "run");

        JsonNode status = json(ExitCode.DONE, "sync", "status").path(0);
        assertThat(status.path("desk").asString()).isEqualTo("shelf");
        assertThat(status.path("carried").asInt()).isEqualTo(1);
        assertThat(status.path("entries").asInt()).isEqualTo(4);
        assertThat(status.path("pending").asInt()).isZero();
        List<String> decided = json(ExitCode.DONE, "sync", "why", id)
                .valueStream()
                .map(row -> row.path("decided").asString())
                .toList();
        assertThat(decided).containsExactly("noted", "create", "append", "done");
        JsonNode verification = json(ExitCode.DONE, "sync", "verify");
        assertThat(verification.path("verdict").asString()).isEqualTo("same");
        assertThat(verification.path("saidHash")).isEqualTo(verification.path("standingHash"));
        JsonNode records = json(ExitCode.DONE, "audit", "list", "--kind", "ticket", "--all");
        assertThat(records).hasSize(4);
        assertThat(records.toString()).contains("\"operation\":\"create\"", "\"attempt\":\"", "\"desk\":\"shelf\"");
        assertThat(parley.run("audit", "verify").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void verifyNamesWhatWasTakenAway() throws IOException {
        json(ExitCode.DONE, "sync", "run");
        Files.delete(desks.shelf().resolve("1/comment-000001"));

        Run run = parley.run("sync", "verify");

        assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("differs  " + id + ": missing (4), ticket 1:", "verdict  different");
    }

    @Test
    void whatADeskRefusesIsParkedAndTakenUpAgainOrDropped() {
        desks.mood("refusing", parley);

        Run run = parley.run("sync", "run", "--to", "moody");
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.err()).contains("0 changes pending and 1 parked on sandbox -> moody");
        assertThat(DocumentedErrors.read().describe(run.complaints().getLast(), 6))
                .isTrue();

        String parked = json(ExitCode.DONE, "sync", "parked", "--to", "moody")
                .path(0)
                .path("id")
                .asString();
        assertThat(parley.run("sync", "parked", "--to", "moody").out()).contains("subject: too long", id);
        assertThat(parley.run("sync", "parked", "retry", "nope", "--to", "moody")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(json(ExitCode.DONE, "sync", "parked", "retry", parked, "--to", "moody"))
                .hasSize(1);
        assertThat(json(ExitCode.DONE, "sync", "status", "--to", "moody")
                        .path(0)
                        .path("pending")
                        .asInt())
                .isEqualTo(1);
        parley.run("sync", "run", "--to", "moody");
        assertThat(parley.run("sync", "parked", "drop", parked, "--to", "moody").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(json(ExitCode.DONE, "sync", "parked", "drop", parked, "--to", "moody", "--yes"))
                .hasSize(1);
        assertThat(json(ExitCode.DONE, "sync", "parked", "--to", "moody")).isEmpty();
    }

    @Test
    void aDeskThatRefusesEveryTicketIsNamedInOneLineAndNothingIsParked() {
        desks.mood("refusing", parley);
        for (int i = 1; i < 6; i++) {
            parley.run("conversation", "open", "--bot", "order-bot");
        }
        parley.time().pass(Duration.ofMinutes(1));

        Run run = parley.run("sync", "run", "--to", "moody");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(run.complaints())
                .singleElement()
                .asString()
                .contains(
                        "the ticket desk 'moody' ",
                        "it refuses one conversation after the other (create: subject): subject: too long");
        assertThat(json(ExitCode.DONE, "sync", "parked", "--to", "moody")).isEmpty();
        assertThat(json(ExitCode.DONE, "sync", "status", "--to", "moody")
                        .path(0)
                        .path("pending")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void aDeskThatCannotBeAskedIsNeitherTheSameNorDifferent() {
        desks.mood("deaf", parley);

        Run verify = parley.run("sync", "verify", "--to", "moody");
        Run show = parley.run("ticket", "show", id, "--to", "moody");

        assertThat(verify.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(verify.err()).contains("the ticket desk 'moody' cannot be asked what stands there");
        assertThat(show.code()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(DocumentedErrors.read().describe(verify.complaints().getLast(), 3))
                .isTrue();
    }

    @Test
    void whyTellsFromWhichChangeOnAndWhereTheCursorStands() {
        json(ExitCode.DONE, "sync", "run");

        Run why = parley.run("sync", "why", id);

        assertThat(why.out()).contains("noted", "it changed at 2026-01-15T09:", "state active");
        assertThat(why.err()).contains("shelf: everything is noted that changed before 2026-01-15");
    }

    @Test
    void aNoteThatCannotBeWrittenNowIsWrittenByTheNextRun() throws IOException {
        json(ExitCode.DONE, "sync", "run");
        Path shelf = desks.shelf().resolve("1");
        Path away = Files.move(shelf, desks.shelf().resolve("away"));
        Files.writeString(shelf, "in the way");
        Run open = parley.run("ticket", "open", id, "--note", "She called");
        Files.delete(shelf);
        Files.move(away, shelf);
        parley.time().pass(Duration.ofMinutes(10));

        parley.run("sync", "run");

        assertThat(open.code()).as(open.err()).isNotEqualTo(ExitCode.DONE);
        try (Stream<Path> comments = Files.list(shelf)) {
            assertThat(comments.filter(it -> it.getFileName().toString().startsWith("comment-")))
                    .anySatisfy(it -> assertThat(it).content().contains("Note: She called"));
        }
    }

    @Test
    void aDeskThatIsDownIsFoundOutBeforeAnythingIsDone() {
        desks.mood("down", parley);

        Run run = parley.run("sync", "run", "--to", "moody");

        assertThat(run.code()).isEqualTo(ExitCode.VENDOR);
        assertThat(run.err()).contains("the ticket desk 'moody' cannot be reached or fails: connection refused");
        assertThat(parley.run("sync", "status", "-o", "json").out()).isEqualToIgnoringNewLines("[]");
    }

    @Test
    void credentialsThatExpireInTheMiddleEndTheRunAndNothingIsLost() {
        desks.mood("locked-out", parley);
        Run run = parley.run("sync", "run", "--to", "moody");

        assertThat(run.code()).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(run.err()).contains("the ticket desk 'moody' refuses the credentials: expired");
        assertThat(json(ExitCode.DONE, "sync", "status", "--to", "moody")
                        .path(0)
                        .path("pending")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aDeskThatTakesNothingIsNeverTakenForASuccess() {
        desks.mood("paperless", parley);

        Run run = parley.run("sync", "run", "--to", "moody");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.VENDOR);
        assertThat(run.complaints().getLast()).contains("the ticket desk 'moody' took nothing: out of paper");
        assertThat(parley.run("sync", "why", id).out()).contains("later", "out of paper");
    }

    @Test
    void theCursorIsShownSetAndRewoundAndWhoMovesItIsAsked() {
        json(ExitCode.DONE, "sync", "run");

        assertThat(json(ExitCode.DONE, "sync", "cursor", "show").path("at").asString())
                .startsWith("2026-01-15T09:");
        assertThat(parley.run("sync", "cursor", "rewind", "24h").code()).isEqualTo(ExitCode.USAGE);
        Run no = parley.typed(List.of("no"), "sync", "cursor", "rewind", "24h");
        assertThat(no.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(json(ExitCode.DONE, "sync", "cursor", "rewind", "24h", "--yes")
                        .path("at")
                        .asString())
                .startsWith("2026-01-14T09:");
        Run forward = parley.run("sync", "cursor", "rewind", "2026-02-01", "--yes");
        assertThat(forward.code()).isEqualTo(ExitCode.USAGE);
        assertThat(DocumentedErrors.read().describe(forward.complaints().getLast(), 2))
                .isTrue();
        JsonNode again = json(ExitCode.DONE, "sync", "run");
        assertThat(again.path("carried").asInt()).isEqualTo(1);
        assertThat(again.path("appended").asInt()).isZero();
        json(ExitCode.DONE, "sync", "cursor", "set", "2026-02-01", "--yes");
    }

    @Test
    void aTicketIsOpenedWithANoteThatStandsThereOnce() throws IOException {
        assertThat(parley.run("ticket", "show", id).code()).isEqualTo(ExitCode.NEGATIVE);

        json(ExitCode.DONE, "ticket", "open", id, "--note", "She called");
        JsonNode twice = json(ExitCode.DONE, "ticket", "open", id, "--note", "She called");

        assertThat(twice.path(0).path("entries").asInt()).isEqualTo(5);
        assertThat(json(ExitCode.DONE, "ticket", "show", id)
                        .path(0)
                        .path("ticket")
                        .asString())
                .isEqualTo("1");
        assertThat(Files.readString(desks.shelf().resolve("1/comment-000001"))).contains("Note: She called");
        assertThat(json(ExitCode.DONE, "sync", "run").path("appended").asInt()).isZero();
        assertThat(json(ExitCode.DONE, "sync", "verify").path("verdict").asString())
                .isEqualTo("same");
    }

    @Test
    void ofTwoRunsTheSecondIsToldWhoIsAtIt() {
        var other = new Run[1];
        TestParley second = TestParley.at(home);
        second.time().pass(Duration.ofMinutes(1));
        desks.mood("paperless", parley);
        parley.whileWaitingAnywhere(() -> other[0] = second.run("sync", "run", "--to", "moody"));

        parley.run("sync", "run", "--to", "moody");

        second.close();
        assertThat(other[0].code()).isEqualTo(ExitCode.PARTLY);
        assertThat(other[0].err()).contains("sandbox -> moody is being synced by parley ", ", since 2026-01-15");
        assertThat(DocumentedErrors.read().describe(other[0].complaints().getLast(), 6))
                .isTrue();
    }

    @Test
    void anInterruptionEndsARunBetweenTwoWritesAndTheNextOneGoesOn() throws IOException {
        Run run = parley.reading(new InterruptsAtOnce(), "sync", "run", "-o", "json");

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(JsonMapper.shared().readTree(run.out()).path("ending").asString())
                .isEqualTo("ended");
        assertThat(tickets()).isEmpty();
        assertThat(json(ExitCode.DONE, "sync", "run").path("appended").asInt()).isEqualTo(4);
    }

    @Test
    void aWatchThatWouldNeverRestIsRefused() {
        Run run = parley.run("sync", "run", "--watch", "0s");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.complaints()).singleElement().asString().contains("--watch", "1s at least");
    }

    @Test
    void aWatchGoesOnUntilItIsInterrupted() throws IOException {
        var interruption = new InterruptsLater();
        parley.whileWaiting(() -> assertThat(tickets()).hasSize(1), () -> interruption.asked.request());

        Run run = parley.reading(interruption, "sync", "run", "--watch", "30s", "-o", "json");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED);
        JsonNode all = JsonMapper.shared().readTree(run.out());
        assertThat(all.path("rounds").asInt()).isEqualTo(2);
        assertThat(all.path("created").asInt()).isEqualTo(1);
    }

    @Test
    void aWatchGoesOnWhenAnotherRunIsAtTheRoute() throws IOException {
        var interruption = new InterruptsLater();
        desks.mood("paperless", parley);
        TestParley second = TestParley.at(home);
        second.time().pass(Duration.ofMinutes(1));
        var watch = new Run[1];
        second.whileWaiting(() -> assertThat(tickets()).isEmpty(), () -> interruption.asked.request());
        parley.whileWaitingAnywhere(
                () -> watch[0] = second.reading(interruption, "sync", "run", "--to", "moody", "--watch", "1s"));

        parley.run("sync", "run", "--to", "moody");

        second.close();
        assertThat(watch[0].code()).as(watch[0].err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(watch[0].complaints().stream().filter(line -> line.contains("is being synced by parley ")))
                .hasSize(2);
    }

    @Test
    void aDeskThatNobodyKnowsIsRefusedAlsoByWhatOnlyLooks() {
        json(ExitCode.DONE, "sync", "run");
        ExitCode ofARun = parley.run("sync", "run", "--to", "shelv").code();

        assertThat(parley.run("sync", "status", "--to", "shelv").code()).isEqualTo(ofARun);
        assertThat(parley.run("sync", "why", id, "--to", "shelv").code()).isEqualTo(ofARun);
        assertThat(ofARun).isNotEqualTo(ExitCode.DONE);
        assertThat(json(ExitCode.DONE, "sync", "status", "--to", "shelf")).hasSize(1);
        assertThat(json(ExitCode.DONE, "sync", "status", "--to", "moody")).isEmpty();
    }

    @Test
    void aNoteThatTheDeskRefusesIsNoSuccess() {
        desks.mood("unreadable", parley);

        Run run = parley.run("ticket", "open", id, "--to", "moody", "--note", "She called");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.err())
                .contains("an entry does not stand in the ticket in 'moody': text: not that", "sync parked");
    }

    @Test
    void anInterruptionCutsNoTicketInTwo() throws IOException {
        Run run = parley.reading(new InterruptsAtOnce(), "ticket", "open", id);

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(tickets()).isEmpty();
        parley.time().pass(Duration.ofMinutes(5));
        json(ExitCode.DONE, "ticket", "open", id);
        assertThat(tickets()).hasSize(1);
    }

    @Test
    void aScenarioAsksTheDeskForATicket() throws IOException {
        Path file = Files.writeString(home.resolve("ticket.yaml"), """
                scenario: Ticket
                bot: order-bot
                steps:
                  - says: Hello
                  - bot: {contains: help}
                  - ticket exists
                """);
        Run without = parley.run("simulate", file.toString());
        TestParley second = TestParley.at(home);
        second.time().pass(Duration.ofMinutes(10));
        parley.whileWaitingAnywhere(() -> second.run("sync", "run"));
        Run with = parley.run("simulate", file.toString());

        second.close();
        assertThat(without.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(without.out()).contains("no ticket");
        assertThat(with.code()).as(with.out() + with.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aScenarioThatAsksADeskWhichCannotBeAskedIsRefusedBeforeAnythingIsSaid() throws IOException {
        Path file = Files.writeString(home.resolve("ticket.yaml"), """
                scenario: Ticket
                bot: order-bot
                steps:
                  - says: Hello
                  - bot: {contains: help}
                  - optional:
                      - ticket exists
                """);
        desks.mood("deaf", parley);
        Files.writeString(
                parley.configuration().resolve("config.yaml"),
                Files.readString(parley.configuration().resolve("config.yaml")).replace("desk: shelf", "desk: moody"));
        parley.restart();
        int before = json(ExitCode.DONE, "conversation", "list").size();

        Run run = parley.run("simulate", file.toString());

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(run.complaints().getLast()).contains("the ticket desk 'moody' cannot be asked what stands there");
        assertThat(run.out()).doesNotContain("no ticket");
        assertThat(json(ExitCode.DONE, "conversation", "list")).hasSize(before);
    }

    @Test
    void aPersonSeesHowFarItIsAndAPipeSeesNothingOfIt() {
        Run typed = parley.typed(List.of(), "sync", "run");
        assertThat(typed.err()).contains("1 changed, 1 carried", "behind now");

        assertThat(parley.run("sync", "run", "--since", "24h").err()).doesNotContain("carried");
    }

    private JsonNode json(ExitCode code, String... words) {
        Run run = parley.run(
                Stream.concat(Stream.of(words), Stream.of("-o", "json")).toArray(String[]::new));
        assertThat(run.code()).as(String.join(" ", words) + "\n" + run.err()).isEqualTo(code);
        return JsonMapper.shared().readTree(run.out());
    }

    private List<Path> tickets() {
        try (Stream<Path> files = Files.list(desks.shelf())) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who presses Ctrl-C before anything was written. */
    private static final class InterruptsAtOnce implements TestParley.Input {
        @Override
        public void meets(Interruption interruption) {
            interruption.request();
        }

        @Override
        public String read(String prompt) {
            throw new AssertionError("nothing is asked");
        }
    }

    /** Somebody who waits before pressing it. */
    private static final class InterruptsLater implements TestParley.Input {
        private Interruption asked = new Interruption(Thread.currentThread());

        @Override
        public void meets(Interruption interruption) {
            asked = interruption;
        }

        @Override
        public String read(String prompt) {
            throw new AssertionError("nothing is asked");
        }
    }
}
