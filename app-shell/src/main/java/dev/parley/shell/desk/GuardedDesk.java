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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A desk, and what keeps its mistakes from harming more than the call in which they happen. The libraries of one out of a jar
 * find what is theirs, because the thread's class loader is the jar's while it works. What a desk throws beside a {@link
 * DeskException}, and a null in place of an answer, becomes one that names it: a jar that was built for another Parley is
 * misconfigured, and behind any other mistake nobody knows whether something was written.
 */
final class GuardedDesk implements TicketDesk {
    private final String name;
    private final DeskKind kind;
    private final TicketDesk desk;
    private final DeskCapabilities capabilities;
    private final FaultWords words;

    private GuardedDesk(String name, DeskKind kind, TicketDesk desk, DeskCapabilities capabilities, FaultWords words) {
        this.name = name;
        this.kind = kind;
        this.desk = desk;
        this.capabilities = capabilities;
        this.words = words;
    }

    static TicketDesk open(DeskKind kind, DeskSettings settings, InstantSource clock) {
        return kind.isOwn() ? openOwn(kind, settings, clock) : guarding(kind, settings, clock);
    }

    private static GuardedDesk guarding(DeskKind kind, DeskSettings settings, InstantSource clock) {
        TicketDesk desk = there(kind.provider().open(settings, clock), "open");
        DeskCapabilities capabilities = there(desk.capabilities(), "capabilities");
        return new GuardedDesk(settings.name(), kind, desk, capabilities, new FaultWords(settings));
    }

    private static TicketDesk openOwn(DeskKind kind, DeskSettings settings, InstantSource clock) {
        try {
            return inside(kind, () -> guarding(kind, settings, clock));
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
        return guarded("canBeAsked", desk::canBeAsked);
    }

    @Override
    public DeskProbe probe() {
        return guarded("probe", desk::probe);
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return guarded("find", () -> desk.find(key));
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        return guarded("create", () -> desk.create(ticket, attempt));
    }

    @Override
    public Collection<EntryKey> marks(TicketRef ticket) {
        return guarded("marks", () -> desk.marks(ticket));
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        guarded("append", () -> {
            desk.append(ticket, entries, attempt);
            return ticket;
        });
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        return guarded("move", () -> desk.move(ticket, to, seen));
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        guarded("link", () -> {
            desk.link(ticket, link);
            return ticket;
        });
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        guarded("retire", () -> {
            desk.retire(loser, winner);
            return loser;
        });
    }

    private <T> T guarded(String what, Supplier<T> call) {
        try {
            return there(inside(kind, call), what);
        } catch (WaitInterrupted e) {
            throw e;
        } catch (DeskException e) {
            throw new DeskException(words.of(e.fault()), e.getCause()).of(name);
        } catch (LinkageError e) {
            throw broken(
                    new DeskFault.Misconfigured(
                            kind.called() + " does not fit this Parley, or lacks a library: " + Strange.words(e)),
                    e);
        } catch (RuntimeException e) {
            throw broken(new DeskFault.Transient(true, kind.called() + " broke down: " + Strange.words(e)), e);
        }
    }

    private DeskException broken(DeskFault fault, Throwable cause) {
        return new DeskException(words.of(fault), cause).of(name);
    }

    /** @throws IllegalArgumentException where it is not, or is a collection in which one is not */
    private static <T> T there(@Nullable T answer, String what) {
        boolean hollow = answer instanceof Collection<?> many && many.stream().anyMatch(Objects::isNull);
        if (answer == null || hollow) {
            throw new IllegalArgumentException(what + " answered null" + (hollow ? " in a collection" : ""));
        }
        return answer;
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
