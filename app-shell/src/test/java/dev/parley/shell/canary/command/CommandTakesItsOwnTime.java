package dev.parley.shell.canary.command;

import java.time.Instant;

/** Time that no test can drive. */
final class CommandTakesItsOwnTime {
    private CommandTakesItsOwnTime() {}

    static Instant now() {
        return Instant.now();
    }
}
