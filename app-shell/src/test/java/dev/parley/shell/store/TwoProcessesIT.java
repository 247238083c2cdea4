package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesIT {
    @TempDir
    private Path folder;

    @Test
    void twoProcessesThatStartTogetherAndWriteToOneFileLoseNothing() throws InterruptedException {
        assertThat(TwoProcesses.write(folder, 4, "500"))
                .allSatisfy(figures -> assertThat(figures.appended()).isEqualTo(2000));
    }
}
