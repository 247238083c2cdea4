package dev.parley.shell.render;

import java.util.List;

/** The turns of one conversation on the audit trail, as people read them: one line each. */
public final class AuditTable implements TextForm<Iterable<AuditView>> {
    private static final int WIDEST = 48;
    private static final List<Column<AuditView>> COLUMNS = List.of(
            Column.number("TURN", AuditView::turn),
            Column.whole("AT", entry -> Amounts.moment(entry.timestamp())),
            Column.of("USER MESSAGE", entry -> cut(entry.userMessage().orElse("-"))),
            Column.of(
                    "BOT RESPONSE",
                    entry -> entry.botResponse().isEmpty() ? "-" : cut(String.join("\n", entry.botResponse()))),
            Column.number(
                    "CONTEXT", entry -> entry.contextSize().map(Amounts::count).orElse("0")),
            Column.of("STATE", AuditView::state),
            Column.of("RESOLVED", entry -> entry.resolution().orElse(false) ? "yes" : "no"),
            Column.of("OUTCOME", AuditView::outcome));

    /** Writes one line for each entry. */
    public AuditTable() {}

    @Override
    public void write(Iterable<AuditView> entries, Screen screen) {
        new TextTable<>(COLUMNS).write(entries, screen);
    }

    private static String cut(String text) {
        return DisplayWidth.cut(Printable.oneLine(text), WIDEST);
    }
}
