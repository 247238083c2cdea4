package dev.parley.shell.render;

import dev.parley.domain.audit.AuditEntry;
import java.util.List;

/** Audit entries as people read them: one line each. */
public final class AuditTable implements TextForm<Iterable<AuditEntry>> {
    private static final int WIDEST = 48;
    private static final List<Column<AuditEntry>> COLUMNS = List.of(
            Column.number("TURN", AuditEntry::turn),
            Column.whole("AT", entry -> Amounts.moment(entry.timestamp())),
            Column.of("USER MESSAGE", entry -> cut(entry.userMessage())),
            Column.of(
                    "BOT RESPONSE",
                    entry -> entry.botResponse().map(AuditTable::cut).orElse("-")),
            Column.number("CONTEXT", entry -> Amounts.count(entry.contextSize())),
            Column.of("STATE", AuditEntry::state),
            Column.of("RESOLVED", entry -> entry.resolution() ? "yes" : "no"),
            Column.of("OUTCOME", AuditEntry::outcome));

    /** Writes one line for each entry. */
    public AuditTable() {}

    @Override
    public void write(Iterable<AuditEntry> entries, Screen screen) {
        new TextTable<>(COLUMNS).write(entries, screen);
    }

    private static String cut(String text) {
        return DisplayWidth.cut(Printable.oneLine(text), WIDEST);
    }
}
