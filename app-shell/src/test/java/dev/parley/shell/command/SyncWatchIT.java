package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A watch under a desk that takes nothing: it goes on, says so once, and loses nothing. */
class SyncWatchIT {
    @TempDir
    private Path home;

    private TestParley parley;
    private DeskHome desks;
    private TicketReceiver receiver;
    private final PressesCtrlC person = new PressesCtrlC();

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
        desks = DeskHome.at(home, parley);
        receiver = new TicketReceiver();
    }

    @AfterEach
    void end() {
        parley.close();
        receiver.close();
    }

    @Test
    void aDeskThatRefusesEverythingIsNamedOnceAndAskedLessAndLessOften() {
        desks.mood("refusing", parley);
        talks(6);
        List<Instant> waits = new ArrayList<>();
        List<Runnable> steps = new ArrayList<>(
                Collections.nCopies(5, () -> waits.add(parley.time().instant())));
        steps.add(() -> person.asked.request());

        Run run = watch("moody", "1s", steps);

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(IntStream.range(1, waits.size())
                        .mapToLong(i ->
                                Duration.between(waits.get(i - 1), waits.get(i)).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L);
        assertThat(run.complaints())
                .filteredOn(line -> line.contains("the ticket desk 'moody' is not as it must be: it refuses one"))
                .hasSize(1);
        assertThat(json("sync", "parked", "--to", "moody")).isEmpty();
        assertThat(json("sync", "status", "--to", "moody")
                        .path(0)
                        .path("pending")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void aDeskThatLimitsEverythingIsNotAskedUntilItMayBe() throws IOException {
        desks.hook(receiver, parley);
        talks(2);
        receiver.answers(429);
        List<Integer> requests = new ArrayList<>();
        Runnable count = () -> requests.add(receiver.requests());

        Run run = watch(
                "hook",
                "20m",
                List.of(
                        count,
                        () -> {
                            count.run();
                            receiver.answers(200);
                        },
                        () -> person.asked.request()));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(requests).as("the first look, and no more").containsExactly(1, 1);
        assertThat(run.complaints())
                .filteredOn(line -> line.contains("the ticket desk 'hook' took nothing: too many requests, wait 36"))
                .hasSize(1);
        assertThat(run.complaints()).filteredOn(line -> line.contains("'hook'")).hasSize(1);
        assertThat(receiver.tickets()).isEqualTo(2);
        assertThat(receiver.entries()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void theNextRunHeedsWhatTheDeskSaidToWhoeverLookedAtIt() throws IOException {
        desks.hook(receiver, parley);
        talks(1);
        receiver.answers(429);
        Run first = parley.run("sync", "run", "--to", "hook");
        receiver.answers(200);

        Run second = parley.run("sync", "run", "--to", "hook");

        assertThat(first.code()).isEqualTo(ExitCode.VENDOR);
        assertThat(second.code()).isEqualTo(ExitCode.VENDOR);
        assertThat(receiver.requests()).isEqualTo(1);
        parley.time().pass(Duration.ofHours(2));
        assertThat(parley.run("sync", "run", "--to", "hook").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aDeskThatIsDownIsNamedOnceUntilItTookSomething() throws IOException {
        desks.hook(receiver, parley);
        talks(1);
        receiver.answers(503);

        Run run = watch(
                "hook",
                "5m",
                List.of(() -> {}, () -> {}, () -> receiver.answers(200), () -> {}, () -> person.asked.request()));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.complaints()).filteredOn(line -> line.contains("'hook'")).hasSize(1);
        assertThat(receiver.tickets()).isEqualTo(1);
        assertThat(receiver.entries()).hasSize(4).doesNotHaveDuplicates();
    }

    private Run watch(String desk, String pause, List<Runnable> steps) {
        parley.whileWaiting(steps.toArray(Runnable[]::new));
        return parley.reading(person, "sync", "run", "--to", desk, "--watch", pause);
    }

    private void talks(int conversations) {
        for (int i = 0; i < conversations; i++) {
            String id = json("conversation", "open", "--bot", "order-bot")
                    .path("id")
                    .asString();
            parley.run("conversation", "say", id, "Track order 1234" + i);
        }
        parley.time().pass(Duration.ofMinutes(1));
    }

    private JsonNode json(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-o", "json"));
        return JsonMapper.shared()
                .readTree(parley.run(all.toArray(String[]::new)).out());
    }

    /** Somebody who does so when it is time. */
    private static final class PressesCtrlC implements TestParley.Input {
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
