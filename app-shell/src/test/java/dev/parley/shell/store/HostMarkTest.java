package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostMarkTest {

    @Test
    void thisMachineIsTheSameEachTime() {
        assertThat(HostMark.ofThisMachine()).isEqualTo(HostMark.ofThisMachine()).isNotBlank();
    }
}
