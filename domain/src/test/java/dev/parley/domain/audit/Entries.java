package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries as tests need them: plain ones, and ones that differ in one thing. */
final class Entries {
    static final Instant NINE = Instant.parse("2026-01-15T09:00:00.123456Z");
    static final AuditOrigin ORIGIN = new AuditOrigin("test", Optional.empty(), Optional.empty());

    private Entries() {}

    static ConversationId id(String conversation) {
        return new ConversationId(conversation);
    }

    /** A turn that was answered. */
    static AuditEntry turn(String conversation, int number) {
        return turn(conversation, number, "replied").saying(words("Track order " + number, "It is on its way."));
    }

    /** A turn without words. */
    static AuditEntry turn(String conversation, int number, String outcome) {
        return at(NINE.plusSeconds(number), AuditKind.TURN, conversation, number, outcome);
    }

    /** Something about a conversation, without words. */
    static AuditEntry at(Instant at, AuditKind kind, String conversation, int turn, String outcome) {
        return new AuditEntry(
                at,
                kind,
                ORIGIN,
                Optional.of(id(conversation)),
                turn,
                outcome,
                Optional.empty(),
                AuditAftermath.NONE,
                AuditCost.NONE,
                JsonObject.empty(),
                AuditWords.NONE);
    }

    /** Something about no conversation. */
    static AuditEntry at(Instant at, AuditKind kind, String outcome) {
        return new AuditEntry(
                at,
                kind,
                ORIGIN,
                Optional.empty(),
                0,
                outcome,
                Optional.empty(),
                AuditAftermath.NONE,
                AuditCost.NONE,
                JsonObject.empty(),
                AuditWords.NONE);
    }

    static AuditEntry erasure(String conversation) {
        return at(NINE.plusSeconds(3_600), AuditKind.ERASURE, conversation, 0, AuditEntry.DONE);
    }

    static AuditWords words(String said, String... answers) {
        return new AuditWords(Optional.of(said), List.of(answers), List.of(), Optional.empty());
    }

    static AuditEntry by(AuditOrigin origin, AuditEntry e) {
        return new AuditEntry(
                e.timestamp(),
                e.kind(),
                origin,
                e.conversation(),
                e.turn(),
                e.outcome(),
                e.error(),
                e.aftermath(),
                e.cost(),
                e.details(),
                e.words());
    }

    static AuditEntry detailed(JsonObject details, AuditEntry e) {
        return new AuditEntry(
                e.timestamp(),
                e.kind(),
                e.origin(),
                e.conversation(),
                e.turn(),
                e.outcome(),
                e.error(),
                e.aftermath(),
                e.cost(),
                details,
                e.words());
    }

    static AuditEntry leaving(AuditAftermath aftermath, AuditEntry e) {
        return new AuditEntry(
                e.timestamp(),
                e.kind(),
                e.origin(),
                e.conversation(),
                e.turn(),
                e.outcome(),
                e.error(),
                aftermath,
                e.cost(),
                e.details(),
                e.words());
    }

    /** The same, behind which the conversation was seen in a state. */
    static AuditEntry leaving(String state, AuditEntry e) {
        return leaving(
                new AuditAftermath(Optional.empty(), Optional.of(state), Optional.empty(), Optional.empty(), List.of()),
                e);
    }
}
