package dev.parley.shell.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Tells where numbers of processes mean the same: containers and copied machines often share a name. After a restart of
 * the machine it is another one.
 */
final class HostMark {
    private HostMark() {}

    /** Without asking the network: that can take seconds. */
    static String ofThisMachine() {
        return of(Path.of("/"));
    }

    /** @param root where the files of the machine are; what cannot be read tells nothing */
    static String of(Path root) {
        String told = text(root.resolve("etc/machine-id"))
                + '/'
                + text(root.resolve("proc/sys/kernel/random/boot_id"))
                + '/'
                + target(root.resolve("proc/self/ns/pid"));
        // A machine's own id is not to be told to others.
        return name(root) + '#' + UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Path root) {
        String told = text(root.resolve("proc/sys/kernel/hostname"));
        if (told.isBlank()) {
            told = System.getenv().getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
        }
        return told.isBlank() ? "localhost" : told;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
