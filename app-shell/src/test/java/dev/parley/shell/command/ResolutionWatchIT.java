package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Input;
import dev.parley.shell.wiring.TestParley.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A watch over a time of which not everything is judged that was held elsewhere. */
class ResolutionWatchIT {
    private static final String PART = "only a part counts: what was held elsewhere from 2026-01-1";
    private static final String REMEDY = "'parley resolution backfill --tenant sandbox --from 2026-01-1";

    @TempDir
    private Path home;

    private TestParley parley;

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
    }

    @AfterEach
    void end() {
        parley.close();
    }

    private void threeHandedOver() {
        for (int i = 0; i < 3; i++) {
            parley.run("simulate", "--bot", "order-bot", "--say", "Let me talk to an agent");
        }
        parley.time().pass(Duration.ofHours(3));
    }

    private Run once(String... more) {
        return parley.run(Stream.concat(Stream.of("resolution", "watch", "--once", "--below", "60%"), Stream.of(more))
                .toArray(String[]::new));
    }

    private void readTheRest() {
        assertThat(parley.run("resolution", "backfill", "--last", "2d").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void oneLookOverAPartDecidesByItAndSaysSo() {
        threeHandedOver();
        Run part = once();
        JsonNode row = JsonMapper.shared().readTree(once("-o", "json").out()).path(0);

        assertThat(part.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(part.out()).contains("resolution is below 60.0 %", PART, REMEDY);
        assertThat(row.path("below").asBoolean()).isTrue();
        assertThat(row.path("unread").path(0).path("from").asString()).startsWith("2026-01-14T");
        assertThat(row.path("notes").path(0).asString()).startsWith(PART);
        assertThat(once("--entry", "simulated").out()).contains("is below").doesNotContain("part");

        readTheRest();
        Run whole = once();
        assertThat(whole.code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(whole.out()).contains("resolution is below 60.0 %").doesNotContain("part", "backfill");
    }

    @Test
    void whoWantsAllOfItIsToldNothingByAPart() {
        threeHandedOver();
        Run part = once("--whole");

        assertThat(part.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(part.out()).contains("resolution is not decided: 0.0 %", PART);
        assertThat(part.err())
                .contains("parley: not all of the time is judged, so nothing is decided", REMEDY)
                .hasLineCount(1);
        assertThat(once("--whole", "--entry", "simulated").code()).isEqualTo(ExitCode.NEGATIVE);
        readTheRest();
        assertThat(once("--whole").code()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(DocumentedErrors.read()
                        .describe("not all of the time is judged, so nothing is decided", ExitCode.PARTLY.code()))
                .isTrue();
    }

    @Test
    void aWatchSaysOnceThatItCountsAPartAndOnceThatItCountsAll() {
        threeHandedOver();
        List<JsonNode> rows = watched();

        assertThat(rows).hasSize(2);
        assertThat(rows).extracting(row -> row.path("below").asBoolean()).containsExactly(true, true);
        assertThat(rows).extracting(row -> row.path("unread").isEmpty()).containsExactly(false, true);
    }

    @Test
    void aWatchThatWantsAllOfItWaitsWithItsAlarmUntilAllIsThere() {
        threeHandedOver();
        List<JsonNode> rows = watched("--whole");

        assertThat(rows).extracting(row -> row.path("below").asBoolean()).containsExactly(false, true);
        assertThat(rows).extracting(row -> row.path("unread").isEmpty()).containsExactly(false, true);
    }

    @Test
    void aWatchOverAPartThatIsNotBelowSaysSoToo() {
        parley.time().pass(Duration.ofHours(3));
        List<JsonNode> rows = watched();

        assertThat(rows).extracting(row -> row.path("below").asBoolean()).containsExactly(false, false);
        assertThat(rows).extracting(row -> row.path("unread").isEmpty()).containsExactly(false, true);
    }

    /** Looks twice at a part, then twice at all of it, and is ended. */
    private List<JsonNode> watched(String... more) {
        VirtualTime time = parley.time();
        AtomicReference<Interruption> wish = new AtomicReference<>();
        Runnable aPause = () -> time.pass(Duration.ofMinutes(5));
        parley.whileWaiting(aPause, this::readTheRest, aPause, () -> {
            wish.get().request();
            throw new WaitInterrupted(null);
        });
        Run watched = parley.reading(
                new Input() {
                    @Override
                    public String read(String prompt) {
                        return null;
                    }

                    @Override
                    public void meets(Interruption interruption) {
                        wish.compareAndSet(null, interruption);
                    }
                },
                Stream.concat(Stream.of("resolution", "watch", "--below", "60%", "-o", "ndjson"), Stream.of(more))
                        .toArray(String[]::new));
        assertThat(watched.code()).isEqualTo(ExitCode.INTERRUPTED);
        return watched.out().lines().map(JsonMapper.shared()::readTree).toList();
    }
}
