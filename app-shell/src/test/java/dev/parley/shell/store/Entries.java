package dev.parley.shell.store;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.audit.AuditAftermath;
import dev.parley.domain.audit.AuditCost;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditWords;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries as a run leaves them behind. */
final class Entries {
    static final Instant START = Instant.parse("2026-01-15T09:00:00.123456Z");

    private Entries() {}

    static AuditEntry turn(String conversation, int turn) {
        return turn(conversation, turn, "replied");
    }

    static AuditEntry turn(String conversation, int turn, String outcome) {
        return entry(AuditKind.TURN, conversation, turn, outcome, words("Track order " + turn, "It is on its way."));
    }

    static AuditEntry erasure(String conversation) {
        return entry(AuditKind.ERASURE, conversation, 0, AuditEntry.DONE, AuditWords.NONE);
    }

    static AuditEntry opening(String conversation, String outcome, String... proposed) {
        AuditEntry entry = entry(AuditKind.OPENING, conversation, 0, outcome, AuditWords.NONE);
        JsonObject details = entry.details().with("holding", new JsonString("UNTIL_THE_COMMAND_ENDS"));
        for (String id : proposed) {
            details = details.with("proposed", new JsonString(id));
        }
        return detailed(entry, details);
    }

    static AuditEntry unsettled(AuditEntry entry) {
        return detailed(entry, entry.details().with("unsettled", new JsonString("yes")));
    }

    static AuditEntry run(String run, String outcome) {
        AuditEntry entry = entry(AuditKind.RUN, "-", 0, outcome, AuditWords.NONE);
        return new AuditEntry(
                entry.timestamp(),
                entry.kind(),
                new AuditOrigin("sandbox", Optional.of(run), Optional.empty()),
                Optional.empty(),
                0,
                outcome,
                Optional.empty(),
                AuditAftermath.NONE,
                AuditCost.NONE,
                JsonObject.empty(),
                AuditWords.NONE);
    }

    static AuditEntry entry(AuditKind kind, String conversation, int turn, String outcome, AuditWords words) {
        boolean intended = outcome.equals(AuditEntry.INTENDED);
        return new AuditEntry(
                START.plusSeconds(turn),
                kind,
                new AuditOrigin("sandbox", Optional.of("run-" + turn % 3), Optional.of(new BotId("order-bot"))),
                Optional.of(new ConversationId(conversation)),
                turn,
                outcome,
                Optional.empty(),
                intended || kind == AuditKind.ERASURE
                        ? AuditAftermath.NONE
                        : new AuditAftermath(
                                Optional.of(512),
                                Optional.of("active"),
                                Optional.of("unresolved"),
                                Optional.of(new MessageId("m" + turn)),
                                List.of(new MessageId("a" + turn))),
                new AuditCost(Optional.of(Duration.ofMillis(700)), Optional.of(Duration.ofMillis(40)), 3),
                JsonObject.empty(),
                words);
    }

    static AuditWords words(String user, String bot) {
        return new AuditWords(Optional.of(user), List.of(bot), List.of(), Optional.empty());
    }

    static AuditEntry at(AuditEntry entry, Instant time) {
        return new AuditEntry(
                time,
                entry.kind(),
                entry.origin(),
                entry.conversation(),
                entry.turn(),
                entry.outcome(),
                entry.error(),
                entry.aftermath(),
                entry.cost(),
                entry.details(),
                entry.words());
    }

    private static AuditEntry detailed(AuditEntry entry, JsonObject details) {
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
                details,
                entry.words());
    }
}
