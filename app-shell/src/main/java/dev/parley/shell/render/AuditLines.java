package dev.parley.shell.render;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records of the audit trail as they come in: one line each, written at once. */
public final class AuditLines implements TextForm<Iterable<AuditView>> {
    private static final int WIDEST = 60;

    /** Writes one line for each record. */
    public AuditLines() {}

    @Override
    public void write(Iterable<AuditView> records, Screen screen) {
        for (AuditView record : records) {
            screen.line(
                    Span.dim(Amounts.moment(record.timestamp()) + "  " + record.id() + "  "),
                    Span.plain(what(record)),
                    Span.plain(said(record)));
        }
    }

    private static String what(AuditView record) {
        String turn = record.turn() == 0 ? "" : " " + record.turn();
        return Stream.concat(
                        Stream.of(record.kind() + turn, record.outcome()),
                        Stream.of(record.error(), record.conversationId(), record.run())
                                .flatMap(java.util.Optional::stream))
                .collect(Collectors.joining("  "));
    }

    private static String said(AuditView record) {
        if (record.erased()) {
            return "  (erased)";
        }
        String said = record.userMessage().map(text -> "  '" + cut(text) + "'").orElse("");
        String answered =
                record.botResponse().isEmpty() ? "" : " -> '" + cut(String.join(" ", record.botResponse())) + "'";
        return said + answered;
    }

    private static String cut(String text) {
        return DisplayWidth.cut(Printable.oneLine(text), WIDEST);
    }
}
