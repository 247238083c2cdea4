package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.MemoryRunLedger;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunSetup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedRunTest {
    private final OnlyIds runs = new OnlyIds();

    NamedRunTest() {
        Stream.of("r1a", "r1b", "r1", "q7").forEach(id -> runs.begin(setup(id, runs.size())));
    }

    @Test
    void aRunIsNamedByItsIdByTheBeginningOfItOrAsTheLast() {
        assertThat(named("r1a")).isEqualTo("r1a");
        assertThat(named("q")).isEqualTo("q7");
        assertThat(named("last")).isEqualTo("q7");
    }

    @Test
    void aWholeIdIsMeantAlsoWhereOthersBeginWithIt() {
        assertThat(named("r1")).isEqualTo("r1");
    }

    @Test
    void whatSeveralBeginWithNamesNoneOfThem() {
        assertThatThrownBy(() -> named("r"))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        e -> assertThat(e.line()).startsWith("several runs begin with 'r'. Type more of it"));
    }

    @Test
    void whatNoneBeginsWithIsToldInWords() {
        assertThatThrownBy(() -> named("x"))
                .isInstanceOfSatisfying(
                        CommandFailure.class, e -> assertThat(e.line()).startsWith("there is no run 'x'"));
    }

    private String named(String name) {
        return NamedRun.of(name, runs).setup().run().value();
    }

    private static RunSetup setup(String id, int minute) {
        return new RunSetup(
                new RunId(id),
                "nightly",
                "sandbox",
                List.of(),
                List.of(),
                1,
                1,
                0,
                7,
                Instant.EPOCH.plusSeconds(60L * minute),
                1,
                Map.of(),
                Optional.empty());
    }

    /** However many there are, they are not listed to know one by its name. */
    private static final class OnlyIds extends MemoryRunLedger {
        int size() {
            return startingWith("", 10_000).size();
        }

        @Override
        public synchronized List<KeptRun> latest(int atMost) {
            assertThat(atMost).isEqualTo(1);
            return super.latest(atMost);
        }
    }
}
