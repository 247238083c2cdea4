package dev.parley.shell.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Redacts what is written of one attempt, each text once, and notes whether anything had to go. For one thread. */
final class Redacting {
    private final UnaryOperator<String> redact;
    private final Map<String, String> known = new HashMap<>();
    private boolean changed;

    /** @param redact makes the same of the same text, whenever it is asked */
    Redacting(UnaryOperator<String> redact) {
        this.redact = redact;
    }

    String text(String text) {
        String redacted = known.computeIfAbsent(text, redact);
        changed |= !redacted.equals(text);
        return redacted;
    }

    /** Something was left out for what it is called. */
    void hides() {
        changed = true;
    }

    /** Whether what was written differs from what was there. */
    boolean hasChanged() {
        return changed;
    }
}
