package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ConversationSnapshot;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Appends what a killed process could not. */
final class MissingRecords {
    /** The detail of every record that a recovery appends. */
    static final JsonObject RECOVERED = JsonObject.empty().with(AuditEntry.RECOVERED, new JsonBoolean(true));

    private final AuditTrail trail;
    private final BookedConversation left;
    private final InstantSource clock;

    MissingRecords(AuditTrail trail, BookedConversation left, InstantSource clock) {
        this.trail = trail;
        this.left = left;
        this.clock = clock;
    }

    /** A message that was to be sent and that the vendor never had. */
    void neverArrived(AuditRecord intention) {
        append(intention.entry(), AuditEntry.NEVER_ARRIVED, AuditAftermath.NONE);
    }

    /** Something else that was begun: what it came to is what the vendor shows now. */
    void found(AuditRecord intention, ConversationSnapshot now) {
        append(intention.entry(), AuditEntry.RECOVERED, EventEntries.behind(now));
    }

    /** The vendor has nothing of the whole conversation, and it is not on record that it ever had. */
    void neverOpened(List<AuditRecord> intentions) {
        absent(intentions, AuditEntry.NEVER_ARRIVED);
    }

    /** The vendor had the conversation, and has nothing of it any more. */
    void gone(List<AuditRecord> intentions) {
        absent(intentions, AuditEntry.GONE);
        append(AuditKind.MESSAGES, AuditEntry.GONE, AuditAftermath.NONE, AuditWords.NONE);
    }

    private void absent(List<AuditRecord> intentions, String outcome) {
        intentions.forEach(intention -> append(intention.entry(), outcome, AuditAftermath.NONE));
        boolean told =
                intentions.stream().anyMatch(intention -> intention.entry().kind() == AuditKind.OPENING);
        if (!told) {
            append(AuditKind.CLOSING, outcome, AuditAftermath.NONE, AuditWords.NONE);
        }
    }

    /** It was closed by somebody else, or by a process that was killed before it could say so. */
    void foundClosed(ConversationSnapshot now) {
        append(AuditKind.CLOSING, AuditEntry.RECOVERED, EventEntries.behind(now), AuditWords.NONE);
    }

    /** What is on no record; also that there is nothing is worth a record, because then it is known. */
    void messages(List<Message> messages, Redactor redactor) {
        List<String> words = messages.stream()
                .map(message -> message.author().word() + ": " + redactor.redact(left.id(), message.text()))
                .toList();
        append(
                AuditKind.MESSAGES,
                AuditEntry.RECOVERED,
                new AuditAftermath(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        messages.stream().map(Message::id).toList()),
                new AuditWords(Optional.empty(), List.of(), words, Optional.empty()));
    }

    private void append(AuditKind kind, String outcome, AuditAftermath aftermath, AuditWords words) {
        trail.append(new AuditEntry(
                clock.instant(),
                kind,
                new AuditOrigin(left.tenant(), left.run(), left.bot()),
                Optional.of(left.id()),
                0,
                outcome,
                Optional.empty(),
                aftermath,
                AuditCost.NONE,
                RECOVERED,
                words));
    }

    private void append(AuditEntry intention, String outcome, AuditAftermath aftermath) {
        trail.append(new AuditEntry(
                clock.instant(),
                intention.kind(),
                intention.origin(),
                intention.conversation(),
                intention.turn(),
                outcome,
                Optional.empty(),
                aftermath,
                AuditCost.NONE,
                RECOVERED,
                intention.words()));
    }
}
