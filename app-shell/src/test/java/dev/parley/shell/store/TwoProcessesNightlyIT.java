package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As {@link TwoProcessesIT}, for ten seconds; prints its figures. */
class TwoProcessesNightlyIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 100})
    void forTenSecondsNobodyStarves(int threads) throws InterruptedException {
        var figures = TwoProcesses.write(folder, threads, "PT10S");
        System.out.println("two processes with " + threads + " threads each: " + figures);

        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.slowestMillis()).isLessThan(10_000));
    }
}
