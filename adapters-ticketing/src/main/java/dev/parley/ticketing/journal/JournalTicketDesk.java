package dev.parley.ticketing.journal;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskCapabilities.ConditionalMove;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.domain.sync.TranscriptEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tickets in a file. What a call has written is on the disk when it returns, all of it or nothing. */
final class JournalTicketDesk implements TicketDesk {
    private static final int A_MEBIBYTE = 1 << 20;
    private static final DeskCapabilities CAPABILITIES = new DeskCapabilities(
            Duration.ZERO,
            true,
            ConditionalMove.ATOMIC,
            A_MEBIBYTE,
            A_MEBIBYTE,
            500,
            200,
            Optional.empty(),
            Duration.ZERO,
            false,
            true);

    private final JournalLane lane;
    private final JournalLook look;
    private final JournalTickets tickets;

    JournalTicketDesk(JournalFile file, InstantSource clock) {
        this.lane = new JournalLane(file);
        this.look = new JournalLook(file);
        this.tickets = new JournalTickets(clock);
    }

    @Override
    public DeskCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public DeskProbe probe() {
        return look.probe();
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return lane.read(sql -> JournalTickets.find(sql, key));
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        return lane.write(sql -> tickets.create(sql, ticket, attempt)).orElseThrow();
    }

    @Override
    public Set<EntryKey> marks(TicketRef ticket) {
        return lane.read(sql -> {
            long id = JournalTickets.id(sql, ticket);
            return new HashSet<>(sql.all(
                    "SELECT key FROM entry WHERE ticket = ? AND key IS NOT NULL",
                    row -> new EntryKey(row.getString(1)),
                    id));
        });
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        if (entries.isEmpty() || entries.size() > CAPABILITIES.maxBatch()) {
            throw new DeskException(new DeskFault.Rejected(
                    Optional.of("entries"),
                    "a write takes 1 to " + CAPABILITIES.maxBatch() + " entries, not " + entries.size()));
        }
        lane.write(sql -> tickets.append(sql, ticket, entries));
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        return lane.write(sql -> JournalTickets.move(sql, ticket, to, seen)).orElseThrow();
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        lane.write(sql -> sql.run(
                "INSERT INTO link (ticket, uri, title) VALUES (?, ?, ?)"
                        + " ON CONFLICT (ticket, uri) DO UPDATE SET title = excluded.title",
                JournalTickets.id(sql, ticket),
                link.uri().toString(),
                link.title()));
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        lane.write(sql -> sql.run(
                "UPDATE ticket SET retired_into = ? WHERE id = ?",
                JournalTickets.id(sql, winner),
                JournalTickets.id(sql, loser)));
    }
}
