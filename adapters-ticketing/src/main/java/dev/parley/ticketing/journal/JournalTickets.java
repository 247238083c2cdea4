package dev.parley.ticketing.journal;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.domain.sync.TranscriptEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tickets and what stands in them. Refuses before it changes anything. */
record JournalTickets(InstantSource clock) {
    private static final Pattern REF = Pattern.compile("J([1-9][0-9]{0,17})");
    private static final String SELECT = "SELECT id, key, state, version, created_at, retired_into FROM ticket";

    /** Of the same attempt there is one ticket, however often it is tried. */
    TicketRef create(JournalSql sql, NewTicket ticket, AttemptKey attempt) throws SQLException {
        @Nullable
        Long followUpOf =
                ticket.followUpOf().isPresent() ? id(sql, ticket.followUpOf().get()) : null;
        sql.run(
                """
                INSERT INTO ticket (key, subject, requester, intro, state, version, created_at, attempt, follow_up_of)
                VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT (attempt) WHERE retired_into IS NULL DO NOTHING""",
                ticket.key().value(),
                ticket.subject(),
                ticket.requester().orElse(null),
                ticket.intro(),
                ticket.state().name(),
                clock.instant().toString(),
                attempt.value(),
                followUpOf);
        return sql.first(
                        "SELECT id FROM ticket WHERE attempt = ? AND retired_into IS NULL",
                        row -> ref(row.getLong(1)),
                        attempt.value())
                .orElseThrow();
    }

    static List<TicketSnapshot> find(JournalSql sql, ExternalKey key) throws SQLException {
        return sql.all(
                SELECT + " WHERE key = ? AND retired_into IS NULL ORDER BY id", JournalTickets::snapshot, key.value());
    }

    /** An entry that stands there stays as it is. */
    int append(JournalSql sql, TicketRef ticket, List<TranscriptEntry> entries) throws SQLException {
        long id = id(sql, ticket);
        String at = clock.instant().toString();
        int appended = 0;
        for (TranscriptEntry entry : entries) {
            appended += sql.run(
                    "INSERT INTO entry (ticket, key, at, text) VALUES (?, ?, ?, ?) ON CONFLICT (ticket, key) DO NOTHING",
                    id,
                    entry.key().value(),
                    at,
                    entry.text());
        }
        return appended;
    }

    static TicketSnapshot move(JournalSql sql, TicketRef ticket, TicketState to, Optional<TicketVersion> seen)
            throws SQLException {
        long id = id(sql, ticket);
        TicketSnapshot before = byId(sql, id);
        if (seen.isPresent() && !seen.equals(before.version())) {
            throw new DeskException(new DeskFault.Conflict("ticket " + ticket + " was moved meanwhile"));
        }
        sql.run(
                "UPDATE ticket SET state = ?, version = version + 1 WHERE id = ? AND state <> ?",
                to.name(),
                id,
                to.name());
        return byId(sql, id);
    }

    /** @throws DeskException where nobody knows it */
    static long id(JournalSql sql, TicketRef ticket) throws SQLException {
        var matcher = REF.matcher(ticket.value());
        Optional<Long> there = matcher.matches()
                ? sql.first("SELECT id FROM ticket WHERE id = ?", row -> row.getLong(1), Long.valueOf(matcher.group(1)))
                : Optional.empty();
        return there.orElseThrow(() -> new DeskException(new DeskFault.Missing(
                DeskFault.Missing.Why.DELETED, "there is no ticket " + ticket + " in the journal")));
    }

    static TicketRef ref(long id) {
        return new TicketRef("J" + id);
    }

    private static TicketSnapshot byId(JournalSql sql, long id) throws SQLException {
        return sql.first(SELECT + " WHERE id = ?", JournalTickets::snapshot, id).orElseThrow();
    }

    private static TicketSnapshot snapshot(ResultSet row) throws SQLException {
        TicketState state = TicketState.valueOf(row.getString("state"));
        return new TicketSnapshot(
                ref(row.getLong("id")),
                new ExternalKey(row.getString("key")),
                Optional.of(state),
                state.word(),
                Instant.parse(row.getString("created_at")),
                row.getString("retired_into") == null,
                Optional.of(new TicketVersion(row.getString("version"))));
    }
}
