package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a sync keeps of a person is redacted, and goes with what else is kept. */
class SyncErasureIT {
    private static final String EMAIL = "ada.lovelace@example.com";
    private static final String SAID = "Rosebud is broken";
    private static final String NOTE = "Kane called about it";

    @TempDir
    private Path home;

    private TestParley parley;
    private DeskHome desks;
    private String id;

    @BeforeEach
    void somebodySpeaks() {
        parley = TestParley.at(home);
        desks = DeskHome.at(home, parley);
        id = json("conversation", "open", "--bot", "order-bot", "--email", EMAIL)
                .path("id")
                .asString();
        parley.run("conversation", "say", id, SAID);
        parley.time().pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void aNoteThatWaitsAndTheReasonOfWhatIsParkedGo() throws IOException {
        desks.mood("repeating", parley);
        parley.run("ticket", "open", id, "--note", NOTE, "--to", "moody");
        assertThat(parley.run("sync", "parked", "--to", "moody").out()).contains(SAID);
        assertThat(kept()).contains(SAID, NOTE);

        Run asks = parley.run("audit", "erase", "--conversation", id);
        assertThat(asks.code()).isEqualTo(ExitCode.USAGE);
        assertThat(asks.err()).contains("records and 4 texts of syncs in 1 conversation");
        assertThat(json("audit", "erase", "--conversation", id, "--yes")
                        .path("synced")
                        .asInt())
                .isEqualTo(4);

        assertThat(parley.run("sync", "parked", "--to", "moody").out()).contains(id, "(erased)");
        assertThat(parley.run("sync", "why", id, "--to", "moody").out()).contains("park", "(erased)");
        assertThat(parley.run("audit", "erase", "--conversation", id).out()).contains("nothing to erase");
        parley.close();
        assertThat(kept()).doesNotContain("Rosebud", "Kane");
    }

    @Test
    void aNoteIsFoundByTheVisitorsAddressThoughTheConversationWasHeldElsewhere() throws IOException {
        forgetThatItWasHeldHere();
        desks.mood("paperless", parley);
        parley.run("ticket", "open", id, "--note", NOTE, "--to", "moody");

        Run erased = parley.run("audit", "erase", "--email", EMAIL, "--yes");

        assertThat(erased.out()).contains("texts of syncs in 1 conversation", id);
        parley.close();
        assertThat(kept()).doesNotContain("Kane");
    }

    @Test
    void whatIsKeptOfARefusalIsRedactedAsTheTeamSays() throws IOException {
        desks.mood("repeating", parley);
        Files.writeString(
                parley.configuration().resolve("config.yaml"),
                "redaction: {orders: ['Rose\\w+']}\n",
                StandardOpenOption.APPEND);
        parley.restart();

        parley.run("sync", "run", "--to", "moody");

        assertThat(parley.run("sync", "parked", "--to", "moody").out()).contains("subject: Chat: <order-1> is broken");
        assertThat(parley.run("sync", "why", id, "--to", "moody").out()).doesNotContain("Rosebud");
    }

    /** The tenant still has it. */
    private void forgetThatItWasHeldHere() throws IOException {
        parley.close();
        for (Path file : store()) {
            Files.delete(file);
        }
    }

    private JsonNode json(String... words) {
        Run run = parley.run(
                Stream.concat(Stream.of(words), Stream.of("-o", "json")).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(run.out());
    }

    private String kept() throws IOException {
        return store().stream().map(SyncErasureIT::text).collect(Collectors.joining());
    }

    private List<Path> store() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("parley.db"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
