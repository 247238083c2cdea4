package dev.parley.shell.render;

import java.util.Optional;

/**
 * One record of the audit trail with its place in the chain.
 *
 * @param record what is on record
 * @param hash its hash
 * @param previous the hash of the record before it, as it names it
 * @param intendedIn of an outcome, the record of its intention
 * @param doneIn of an intention, the record of its outcome, where there is one
 */
public record AuditDetail(
        AuditView record, String hash, String previous, Optional<String> intendedIn, Optional<String> doneIn) {

    /** The record as people read it: what is empty is left out. */
    public static void write(AuditDetail detail, Screen screen) {
        AuditView record = detail.record();
        line(screen, "id", record.id());
        line(screen, "at", record.timestamp().toString());
        line(screen, "kind", record.kind() + (record.turn() == 0 ? "" : ", turn " + record.turn()));
        line(
                screen,
                "outcome",
                record.outcome() + record.error().map(error -> ", " + error).orElse(""));
        line(screen, "tenant", record.tenant());
        line(screen, "conversation", record.conversationId().orElse(""));
        line(screen, "bot", record.bot().orElse(""));
        line(screen, "run", record.run().orElse(""));
        words(record, screen);
        line(screen, "state", record.state().orElse(""));
        line(screen, "context", record.contextSize().map(Amounts::bytes).orElse(""));
        line(screen, "judged", record.verdict().orElse(""));
        line(screen, "message", record.message().orElse(""));
        line(screen, "answers", String.join(", ", record.answers()));
        line(screen, "bot time", record.botTime().map(Amounts::time).orElse(""));
        line(screen, "seen after", record.detectionDelay().map(Amounts::time).orElse(""));
        line(screen, "calls", record.calls() == 0 ? "" : Integer.toString(record.calls()));
        line(screen, "details", record.details().isEmpty() ? "" : MachineText.jsonLine(record.details()));
        line(screen, "intended in", detail.intendedIn().orElse(""));
        line(screen, "done in", detail.doneIn().orElse(""));
        line(screen, "hash", detail.hash());
        line(screen, "previous", detail.previous());
    }

    private static void words(AuditView record, Screen screen) {
        if (record.erased()) {
            line(screen, "words", "(erased)");
        }
        record.userMessage().ifPresent(text -> block(screen, "visitor", text));
        record.botResponse().forEach(text -> block(screen, "bot said", text));
        record.others().forEach(text -> block(screen, "others", text));
        record.note().ifPresent(text -> block(screen, "note", text));
    }

    private static void line(Screen screen, String label, String text) {
        if (!text.isEmpty()) {
            screen.line(Span.dim(label(label)), Span.plain(text));
        }
    }

    private static void block(Screen screen, String label, String text) {
        String shown = label;
        for (String each : Printable.lines(text).split("\n", -1)) {
            screen.line(Span.dim(label(shown)), Span.plain(each));
            shown = "";
        }
    }

    private static String label(String label) {
        return label + " ".repeat(Math.max(1, 14 - label.length()));
    }
}
