package dev.parley.shell.wiring;

import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects all that is wrong with the settings, to say it in one message. No complaint quotes a value that may be secret. */
final class Complaints {
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> hints = new LinkedHashSet<>();

    void add(String complaint, String hint) {
        complaints.add(complaint);
        if (!hint.isEmpty()) {
            hints.add(hint);
        }
    }

    void add(String complaint) {
        add(complaint, "");
    }

    /** A hint for whatever there is to complain of. */
    void explain(String hint) {
        hints.add(hint);
    }

    /** @throws CommandFailure with exit code 3, when there is any */
    void raise() {
        if (!complaints.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION,
                    "the settings are not right: " + String.join("; ", complaints),
                    String.join(". ", hints));
        }
    }
}
