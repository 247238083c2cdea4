package dev.parley.shell.store;

import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.audit.AuditEntry;
import java.math.BigDecimal;

/** An entry that has no canonical form. */
final class Unfit {
    private Unfit() {}

    static AuditEntry entry() {
        AuditEntry entry = Entries.turn("c", 1);
        return new AuditEntry(
                entry.timestamp(),
                entry.kind(),
                entry.origin(),
                entry.conversation(),
                entry.turn(),
                entry.outcome(),
                entry.error(),
                entry.aftermath(),
                entry.cost(),
                entry.details().with("huge", new JsonNumber(new BigDecimal("1e400"))),
                entry.words());
    }
}
