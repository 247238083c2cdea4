package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessesTest {
    private final Processes processes = Processes.ofThisMachine();

    @Test
    void thisProcessIsAlive() {
        assertThat(processes.own().pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(processes.own().host()).isNotBlank();
        assertThat(processes.isAlive(processes.own())).isTrue();
    }

    @Test
    void aNumberThatWasUsedAgainIsAnotherProcess() {
        ProcessMark own = processes.own();

        assertThat(processes.isAlive(
                        new ProcessMark(own.host(), own.pid(), own.started().minus(Duration.ofHours(1)))))
                .isFalse();
    }

    @Test
    void aNumberThatNobodyHasIsNobody() {
        assertThat(processes.isAlive(new ProcessMark("here", Integer.MAX_VALUE, Instant.EPOCH)))
                .isFalse();
    }
}
