package dev.parley.domain.sync;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A desk that is read and never written to: what was to be written is noted, and then looks as if it stood there. Serves one
 * conversation on one thread.
 */
final class DryDesk implements TicketDesk {
    private final TicketDesk desk;
    private final InstantSource clock;
    private final List<PlannedStep> steps = new ArrayList<>();
    private String why = "";
    private Optional<TicketSnapshot> created = Optional.empty();
    private Optional<TicketRef> met = Optional.empty();
    private Optional<DeskFault> fault = Optional.empty();

    DryDesk(TicketDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Told by the ledger: a decision that leads to a write is followed by it, any other one is a step by itself. */
    void decided(Decision decision) {
        if (decision.attempt().isPresent()) {
            why = decision.why();
        } else if (decision.what() != Decision.What.DONE) {
            steps.add(new PlannedStep(decision.what(), 0, 0, decision.why(), Map.of()));
        } else if (steps.isEmpty()) {
            steps.add(new PlannedStep(Decision.What.SKIP, 0, 0, "all of it stands there", Map.of()));
        }
    }

    List<PlannedStep> steps() {
        return steps;
    }

    /** Why the system tells of no ticket what stands there, where it does not. */
    Optional<DeskFault> fault() {
        return fault;
    }

    /** The ticket that is there already. */
    Optional<TicketRef> met() {
        return met;
    }

    @Override
    public DeskCapabilities capabilities() {
        return desk.capabilities();
    }

    @Override
    public boolean canBeAsked() {
        return desk.canBeAsked();
    }

    @Override
    public DeskProbe probe() {
        return desk.probe();
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        List<TicketSnapshot> found = new ArrayList<>(reading(() -> desk.find(key)));
        created.ifPresent(found::add);
        return found;
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        var ref = new TicketRef("new");
        created = Optional.of(new TicketSnapshot(
                ref,
                ticket.key(),
                Optional.of(ticket.state()),
                ticket.state().word(),
                clock.instant(),
                true,
                Optional.empty()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("subject", ticket.subject());
        fields.put("state", ticket.state().word());
        ticket.requester().ifPresent(mail -> fields.put("requester", mail));
        ticket.followUpOf().ifPresent(old -> fields.put("followUpOf", old.value()));
        fields.put("key", ticket.key().value());
        add(Decision.What.CREATE, 0, fields);
        return ref;
    }

    @Override
    public Collection<EntryKey> marks(TicketRef ticket) {
        if (isNew(ticket)) {
            return List.of();
        }
        Collection<EntryKey> marks = reading(() -> desk.marks(ticket));
        met = met.or(() -> Optional.of(ticket));
        return marks;
    }

    /** Several in a row are one step. */
    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        String last = entries.getLast().key().value();
        PlannedStep before = steps.isEmpty() ? null : steps.getLast();
        if (before == null || before.what() != Decision.What.APPEND) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("first", entries.getFirst().key().value());
            fields.put("last", last);
            why = "not there yet";
            add(Decision.What.APPEND, entries.size(), fields);
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>(before.fields());
        fields.put("last", last);
        steps.set(
                steps.size() - 1,
                new PlannedStep(
                        before.what(), before.entries() + entries.size(), before.writes() + 1, before.why(), fields));
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        add(Decision.What.MOVE, 0, Map.of("state", to.word()));
        return new TicketSnapshot(
                ticket, new ExternalKey("dry"), Optional.of(to), to.word(), clock.instant(), true, Optional.empty());
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        add(Decision.What.LINK, 0, Map.of("uri", link.uri().toString()));
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        add(Decision.What.RETIRE, 0, Map.of("ticket", loser.value(), "in favour of", winner.value()));
    }

    private <T> T reading(Supplier<T> call) {
        try {
            return call.get();
        } catch (DeskException e) {
            fault = Optional.of(e.fault()).filter(DryDesk::isTheSystemsOwn);
            throw e;
        }
    }

    private static boolean isTheSystemsOwn(DeskFault fault) {
        return switch (fault) {
            case DeskFault.Transient failed -> true;
            case DeskFault.RateLimited limited -> true;
            case DeskFault.Unauthorised refused -> true;
            case DeskFault.Misconfigured wrong -> true;
            case DeskFault.Rejected rejected -> false;
            case DeskFault.Conflict conflict -> false;
            case DeskFault.Missing missing -> false;
        };
    }

    private boolean isNew(TicketRef ticket) {
        return created.filter(mine -> mine.ref().equals(ticket)).isPresent();
    }

    private void add(Decision.What what, int entries, Map<String, String> fields) {
        steps.add(new PlannedStep(what, entries, 1, why, fields));
    }
}
