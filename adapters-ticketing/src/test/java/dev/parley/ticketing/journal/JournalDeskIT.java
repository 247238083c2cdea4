package dev.parley.ticketing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a journal's own: its file, many who write at the same time, and a process that is killed. */
class JournalDeskIT {
    @TempDir
    private Path folder;

    @Test
    void theFileIsMadeWithTheFirstTicketAndIsItsUsersAlone() throws IOException {
        Path file = folder.resolve("deep/journal.db");
        TicketDesk desk = JournalWriter.open(file);
        assertThat(desk.probe().isFit()).isTrue();
        assertThat(file).doesNotExist();

        JournalWriter.create(desk, "c1");

        assertThat(desk.probe().isFit()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameAttemptMakesOneTicket() {
        TicketDesk desk = JournalWriter.open(folder.resolve("journal.db"));

        assertThat(JournalWriter.create(desk, "c1")).isEqualTo(JournalWriter.create(desk, "c1"));
        assertThat(desk.find(new ExternalKey("c1"))).hasSize(1);
    }

    @Test
    void manyWhoWriteAtTheSameTimeLoseNothingAndARefusalIsOnesOwn() throws InterruptedException, ExecutionException {
        TicketDesk desk = JournalWriter.open(folder.resolve("journal.db"));
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> work = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(number -> () -> {
                        TicketRef ticket = JournalWriter.create(desk, "c" + number);
                        for (int batch = 0; batch < 5; batch++) {
                            JournalWriter.append(desk, ticket, batch * 10, 10);
                            assertThatThrownBy(() -> JournalWriter.append(desk, new TicketRef("J999"), 0, 1))
                                    .isInstanceOfSatisfying(
                                            DeskException.class,
                                            e -> assertThat(e.fault()).isInstanceOf(DeskFault.Missing.class));
                        }
                        return desk.marks(ticket).size();
                    })
                    .toList();
            for (Future<Integer> marks : writers.invokeAll(work)) {
                assertThat(marks.get()).isEqualTo(50);
            }
        }
    }

    @Test
    void whatAKilledProcessWasToldIsKeptIsThereAndNoBatchIsHalf() throws IOException, InterruptedException {
        Path file = folder.resolve("journal.db");
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalWriter.class.getName(),
                        file.toString(),
                        "c1")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int told = 0;
        String ticket = "";
        try (BufferedReader said = writer.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                ticket = line.substring(0, line.indexOf(' '));
                told = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
                if (told == 100) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }

        int there = JournalWriter.open(file).marks(new TicketRef(ticket)).size();
        assertThat(told).isGreaterThanOrEqualTo(100);
        assertThat(there % 3).isZero();
        assertThat(there / 3).isBetween(told, told + 1);
    }

    @Test
    void aFileOfSomethingElseIsLeftAlone() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "These are notes, and no database at all. ".repeat(50));
        TicketDesk desk = JournalWriter.open(file);

        assertThat(desk.probe().missing()).anySatisfy(line -> assertThat(line).contains("no SQLite file"));
        assertThatThrownBy(() -> JournalWriter.create(desk, "c1"))
                .isInstanceOfSatisfying(
                        DeskException.class, e -> assertThat(e.fault()).isInstanceOf(DeskFault.Misconfigured.class));
        assertThat(file).content().startsWith("These are notes");
    }
}
