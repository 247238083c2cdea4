package dev.parley.shell.desk;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.domain.sync.TranscriptEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A desk out of a jar. Its libraries find what is theirs, because the thread's class loader is the jar's while it works; and
 * what it throws beside a {@link DeskException} becomes one: a jar that was built for another Parley is misconfigured, and
 * behind any other mistake nobody knows whether something was written.
 */
final class OwnDesk implements TicketDesk {
    private final DeskKind kind;
    private final TicketDesk desk;
    private final DeskCapabilities capabilities;

    private OwnDesk(DeskKind kind, TicketDesk desk, DeskCapabilities capabilities) {
        this.kind = kind;
        this.desk = desk;
        this.capabilities = capabilities;
    }

    static TicketDesk open(DeskKind kind, DeskSettings settings, InstantSource clock) {
        try {
            return inside(kind, () -> {
                TicketDesk desk = kind.provider().open(settings, clock);
                return new OwnDesk(kind, desk, desk.capabilities());
            });
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalArgumentException(
                    "desk '" + settings.name() + "' (" + kind.from() + "): " + Strange.words(e), e);
        }
    }

    @Override
    public DeskCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean canBeAsked() {
        return guarded(desk::canBeAsked);
    }

    @Override
    public DeskProbe probe() {
        return guarded(desk::probe);
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return guarded(() -> desk.find(key));
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        return guarded(() -> desk.create(ticket, attempt));
    }

    @Override
    public Set<EntryKey> marks(TicketRef ticket) {
        return guarded(() -> desk.marks(ticket));
    }

    @Override
    public List<EntryKey> standing(TicketRef ticket) {
        return guarded(() -> desk.standing(ticket));
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        guarded(() -> {
            desk.append(ticket, entries, attempt);
            return ticket;
        });
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        return guarded(() -> desk.move(ticket, to, seen));
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        guarded(() -> {
            desk.link(ticket, link);
            return ticket;
        });
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        guarded(() -> {
            desk.retire(loser, winner);
            return loser;
        });
    }

    private <T> T guarded(Supplier<T> call) {
        try {
            return inside(kind, call);
        } catch (DeskException | WaitInterrupted e) {
            throw e;
        } catch (LinkageError e) {
            throw new DeskException(
                    new DeskFault.Misconfigured(
                            kind.from() + " does not fit this Parley, or lacks a library: " + Strange.words(e)),
                    e);
        } catch (RuntimeException e) {
            throw new DeskException(new DeskFault.Transient(true, kind.from() + " broke down: " + Strange.words(e)), e);
        }
    }

    private static <T> T inside(DeskKind kind, Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(kind.provider().getClass().getClassLoader());
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
