package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMarkIT {
    @TempDir
    private Path root;

    @BeforeEach
    void machine() throws IOException {
        put("proc/sys/kernel/hostname", "box");
        put("etc/machine-id", "m1");
        put("proc/sys/kernel/random/boot_id", "b1");
        Files.createDirectories(root.resolve("proc/self/ns"));
        Files.createSymbolicLink(root.resolve("proc/self/ns/pid"), Path.of("pid:[1]"));
    }

    @Test
    void hostsOfOneNameAreToldApart() throws IOException {
        String here = HostMark.of(root);
        put("etc/machine-id", "m2");
        String otherMachine = HostMark.of(root);
        put("etc/machine-id", "m1");
        put("proc/sys/kernel/random/boot_id", "b2");
        String otherStart = HostMark.of(root);
        put("proc/sys/kernel/random/boot_id", "b1");
        Files.delete(root.resolve("proc/self/ns/pid"));
        Files.createSymbolicLink(root.resolve("proc/self/ns/pid"), Path.of("pid:[2]"));
        String otherContainer = HostMark.of(root);

        assertThat(here).startsWith("box#").doesNotContain("m1");
        assertThat(here).isNotIn(otherMachine, otherStart, otherContainer);
        assertThat(otherContainer).isNotIn(otherMachine, otherStart);
    }

    @Test
    void whatCannotBeReadTellsNothing() throws IOException {
        String here = HostMark.of(root);
        Files.delete(root.resolve("etc/machine-id"));
        Files.delete(root.resolve("proc/self/ns/pid"));

        assertThat(HostMark.of(root)).startsWith("box#").isNotEqualTo(here).isEqualTo(HostMark.of(root));
    }

    private void put(String file, String text) throws IOException {
        Path there = root.resolve(file);
        Files.createDirectories(there.getParent());
        Files.writeString(there, text);
    }
}
