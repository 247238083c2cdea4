package dev.parley.shell.store;

import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditedRun;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.TurnOutcome;
import java.util.Optional;

/** Keeps the book while the trail grows, in the same transaction. Safe for many threads. */
final class BookKeeping {
    private static final String NOTE = """
            INSERT INTO conversation
              (id, tenant, bot, run, holding, since, touched, state, over, unsettled, unfinished, opener,
               process)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              tenant = CASE WHEN conversation.tenant = '' THEN excluded.tenant ELSE conversation.tenant END,
              bot = coalesce(excluded.bot, conversation.bot),
              run = coalesce(excluded.run, conversation.run),
              holding = coalesce(excluded.holding, conversation.holding),
              since = CASE WHEN excluded.since < conversation.since THEN excluded.since ELSE conversation.since END,
              touched = CASE WHEN excluded.touched > conversation.touched
                THEN excluded.touched ELSE conversation.touched END,
              state = coalesce(excluded.state, conversation.state),
              over = CASE WHEN excluded.over = 1 THEN 1 ELSE conversation.over END,
              unsettled = CASE WHEN excluded.unsettled = 1 THEN 1 WHEN ? = 1 THEN 0 ELSE conversation.unsettled END,
              unfinished = excluded.unfinished,
              process = excluded.process""";

    private static final String NOT_SAID = new TurnOutcome.NotSaid().word();

    private final ProcessRoll roll;

    BookKeeping(ProcessRoll roll) {
        this.roll = roll;
    }

    /** Notes what an entry tells. */
    void note(Transaction transaction, AuditEntry entry) {
        switch (entry.kind()) {
            case RUN -> entry.origin().run().ifPresent(run -> note(transaction, entry, run));
            case OPENING, TURN, CONTEXT, CLOSING, MESSAGES ->
                entry.conversation()
                        .filter(conversation -> !entry.outcome().equals(NOT_SAID))
                        .ifPresent(conversation -> note(transaction, entry, conversation));
            case TICKET, ERASURE, CHECKPOINT -> {}
        }
    }

    private void note(Transaction transaction, AuditEntry entry, String run) {
        transaction
                .sql()
                .run(
                        "INSERT INTO run (id, since, over, process) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                                + " over = excluded.over, process = excluded.process",
                        run,
                        StoredTime.text(entry.timestamp()),
                        entry.outcome().equals(AuditedRun.BEGUN) ? 0 : 1,
                        roll.present(transaction));
    }

    private void note(Transaction transaction, AuditEntry entry, ConversationId conversation) {
        String at = StoredTime.text(entry.timestamp());
        String process = roll.present(transaction);
        boolean opens = entry.kind() == AuditKind.OPENING;
        transaction
                .sql()
                .run(
                        NOTE,
                        conversation.value(),
                        entry.origin().tenant(),
                        entry.origin().bot().map(BotId::value).orElse(null),
                        entry.origin().run().filter(run -> opens).orElse(null),
                        detail(entry, "holding").filter(word -> opens).orElse(null),
                        at,
                        at,
                        entry.aftermath().state().orElse(null),
                        number(entry.concludes()),
                        number(entry.isUnsettled()),
                        unfinished(transaction, entry, conversation).orElse(null),
                        process,
                        process,
                        number(entry.kind() == AuditKind.MESSAGES));
    }

    /** What was begun first of all that has no outcome yet. */
    private static Optional<String> unfinished(Transaction transaction, AuditEntry entry, ConversationId conversation) {
        Sql sql = transaction.sql();
        if (entry.isIntention()) {
            sql.run(
                    "INSERT INTO begun (conversation, kind, turn, at, number) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (conversation, kind, turn) DO NOTHING",
                    conversation.value(),
                    entry.kind().word(),
                    entry.turn(),
                    StoredTime.text(entry.timestamp()),
                    transaction.head().count());
        } else {
            detail(entry, "proposed")
                    .filter(proposed -> !proposed.equals(conversation.value()))
                    .ifPresent(proposed -> rename(sql, proposed, conversation.value()));
            sql.run(
                    "DELETE FROM begun WHERE conversation = ? AND kind = ? AND turn = ?",
                    conversation.value(),
                    entry.kind().word(),
                    entry.turn());
        }
        return sql.first(
                "SELECT kind FROM begun WHERE conversation = ? ORDER BY at, number LIMIT 1",
                row -> row.getString(1),
                conversation.value());
    }

    /** The vendor gave the conversation another id than was proposed. */
    private static void rename(Sql sql, String proposed, String given) {
        sql.run("DELETE FROM conversation WHERE id = ?", given);
        sql.run("UPDATE conversation SET id = ? WHERE id = ?", given, proposed);
        sql.run("DELETE FROM begun WHERE conversation = ?", given);
        sql.run("UPDATE begun SET conversation = ? WHERE conversation = ?", given, proposed);
    }

    private static Optional<String> detail(AuditEntry entry, String key) {
        return entry.details().members().get(key) instanceof JsonString text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static int number(boolean yes) {
        return yes ? 1 : 0;
    }
}
