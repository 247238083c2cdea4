package dev.parley.shell.render;

import java.util.List;

/** Records of the audit trail as people read them: one line each. A narrow terminal gets fewer columns. */
public final class AuditRows implements TextForm<Iterable<AuditView>> {
    private static final int NARROW = 140;
    private static final int WIDEST = 40;

    private static final Column<AuditView> ID = Column.whole("ID", AuditView::id);
    private static final Column<AuditView> AT = Column.whole("AT", record -> Amounts.moment(record.timestamp()));
    private static final Column<AuditView> KIND = Column.whole("KIND", AuditView::kind);
    private static final Column<AuditView> TURN =
            Column.number("TURN", record -> record.turn() == 0 ? "" : Integer.toString(record.turn()));
    private static final Column<AuditView> SAID = Column.of("USER MESSAGE", record -> said(record));
    private static final Column<AuditView> ANSWERED =
            Column.of("BOT RESPONSE", record -> cut(String.join("\n", record.botResponse())));
    private static final Column<AuditView> OUTCOME = Column.whole("OUTCOME", AuditView::outcome);

    private static final List<Column<AuditView>> SOME = List.of(ID, AT, KIND, TURN, SAID, ANSWERED, OUTCOME);
    private static final List<Column<AuditView>> ALL = List.of(
            ID,
            AT,
            KIND,
            Column.whole("CONVERSATION", AuditView::conversationId),
            TURN,
            SAID,
            ANSWERED,
            Column.number("CONTEXT", record -> record.contextSize().map(Amounts::count)),
            Column.of("STATE", AuditView::state),
            Column.of("RESOLVED", AuditView::resolution),
            OUTCOME);

    /** Writes one line for each record. */
    public AuditRows() {}

    @Override
    public void write(Iterable<AuditView> records, Screen screen) {
        boolean narrow = screen.isTerminal() && screen.width() < NARROW;
        new TextTable<>(narrow ? SOME : ALL).write(records, screen);
    }

    private static String said(AuditView record) {
        return record.erased() ? "(erased)" : cut(record.userMessage().orElse(""));
    }

    private static String cut(String text) {
        return DisplayWidth.cut(Printable.oneLine(text), WIDEST);
    }
}
