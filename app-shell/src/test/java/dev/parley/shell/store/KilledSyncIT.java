package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.sync.Pending;
import dev.parley.domain.sync.RouteStatus;
import dev.parley.domain.sync.SyncLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a sync: what it was told is kept is there, and nothing is there by half. */
class KilledSyncIT {
    @TempDir
    private Path folder;

    @Test
    void eachCallOfAKilledProcessIsKeptWholeOrNotAtAll() throws IOException, InterruptedException {
        int told = killedAfter(40);

        try (Store store = Stores.sqlite(folder)) {
            SyncLedger ledger = store.syncs();
            RouteStatus status = ledger.status(SyncingProcess.ROUTE);
            long noted = status.pending() + status.carried();

            assertThat(told).isGreaterThanOrEqualTo(40);
            assertThat(noted % SyncingProcess.NOTED).isZero();
            assertThat(noted / SyncingProcess.NOTED).isBetween((long) told, told + 1L);
            assertThat(status.cursor().orElseThrow().at()).isEqualTo(SyncingProcess.at((int) noted));
            assertThat(status.carried())
                    .isBetween((long) told * SyncingProcess.SETTLED, (told + 1L) * SyncingProcess.SETTLED);
            assertThat(ledger.due(SyncingProcess.ROUTE, SyncingProcess.at((int) noted), 100_000))
                    .hasSize((int) status.pending())
                    .extracting(Pending::conversation)
                    .allSatisfy(one -> assertThat(
                                    ledger.carried(SyncingProcess.ROUTE, one).ticket())
                            .isEmpty());
            assertThat(store.check()).isEmpty();
        }
    }

    private int killedAfter(int rounds) throws IOException, InterruptedException {
        Process process =
                JavaProcess.start(List.of("-XX:TieredStopAtLevel=1"), SyncingProcess.class, List.of(folder.toString()));
        int told = 0;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                told = Integer.parseInt(line);
                if (told == rounds) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return told;
    }
}
