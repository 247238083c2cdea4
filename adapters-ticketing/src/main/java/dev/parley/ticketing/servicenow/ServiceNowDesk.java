package dev.parley.ticketing.servicenow;

import static dev.parley.ticketing.http.Answers.behindAWrite;
import static dev.parley.ticketing.http.Answers.rejected;
import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.MarkLine;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.domain.sync.TranscriptEntry;
import dev.parley.ticketing.http.StateMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapstruct.factory.Mappers;

/** Translates to ServiceNow's Table API. */
final class ServiceNowDesk implements TicketDesk {
    private static final String DUPLICATE = "duplicate.";

    private final ServiceNowWire wire = Mappers.getMapper(ServiceNowWire.class);
    private final ServiceNowApi api;
    private final ServiceNowNames names;
    private final StateMap states;
    private final DeskCapabilities capabilities;
    private final TaskSearch search;

    ServiceNowDesk(ServiceNowApi api, ServiceNowNames names, StateMap states, DeskCapabilities capabilities) {
        this.api = api;
        this.names = names;
        this.states = states;
        this.capabilities = capabilities;
        search = new TaskSearch(api, names);
    }

    @Override
    public DeskCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public DeskProbe probe() {
        return new ServiceNowProbe(api, names, search).look();
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return search.tasks(key).stream()
                .map(task -> wire.snapshot(task, key, states, names))
                .toList();
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("correlation_id", ticket.key().value());
        fields.put("correlation_display", "Parley");
        fields.put("short_description", ticket.subject());
        fields.put(
                "description",
                ticket.intro()
                        + ticket.requester()
                                .map(mail -> "\n\nRequester: " + mail)
                                .orElse(""));
        if (!names.closedForGood().contains(states.word(ticket.state()))) { // else it would take no entry
            fields.putAll(stateFields(ticket.state()));
        }
        ticket.followUpOf().ifPresent(before -> fields.put("parent_incident", before.value()));
        Wire.Task created = told(told(api.create(names.table(), fields)).result());
        if (!ticket.key().value().equals(created.correlationId())) {
            throw rejected("correlation_id", "ticket " + created.number() + " was created without it");
        }
        return wire.ref(created.sysId());
    }

    @Override
    public List<EntryKey> marks(TicketRef ticket) {
        task(ticket); // a ticket that is gone has no journal, and that would look like an empty one
        return written(ticket);
    }

    private List<EntryKey> written(TicketRef ticket) {
        return search.own(ticket.value()).stream()
                .flatMap(row -> Optional.ofNullable(row.value()).stream())
                .flatMap(note -> MarkLine.ofNote(note).stream())
                .toList();
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        change(ticket, Map.of(names.journal(), MarkLine.note(entries, WorkNotes::plain)));
        List<EntryKey> there = behindAWrite(() -> written(ticket));
        if (!there.containsAll(entries.stream().map(TranscriptEntry::key).toList())) {
            throw new DeskException(new DeskFault.Misconfigured("what was written into " + names.journal()
                    + " cannot be read: the user must write it and read sys_journal_field"));
        }
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        Wire.Task moved = change(ticket, stateFields(to));
        if (!states.word(to).equals(moved.state())) {
            throw rejected("state", "it is '" + moved.state() + "', not '" + states.word(to) + "'");
        }
        return wire.snapshot(
                moved,
                new ExternalKey(Optional.ofNullable(moved.correlationId())
                        .filter(key -> !key.isEmpty())
                        .orElse("none")),
                states,
                names);
    }

    private Map<String, String> stateFields(TicketState to) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", states.word(to));
        switch (to) {
            case RESOLVED, ENDED -> {
                fields.put("close_code", names.closeCode());
                fields.put("close_notes", "The conversation is " + to.word() + ".");
            }
            case PENDING -> fields.put("hold_reason", names.holdReason());
            case ACTIVE, ESCALATED -> {}
        }
        return fields;
    }

    /** One field holds all of them, parted by blanks. */
    @Override
    public void link(TicketRef ticket, BackLink link) {
        Set<String> links = new LinkedHashSet<>(links(task(ticket)));
        links.add(link.uri().toString());
        Wire.Task linked = change(ticket, Map.of(names.linkField(), String.join(" ", links)));
        if (!links(linked).containsAll(links)) {
            throw rejected(names.linkField(), "the link does not stand there, or was cut");
        }
    }

    private List<String> links(Wire.Task task) {
        return Arrays.stream(task.text(names.linkField()).split("\\s+"))
                .filter(link -> !link.isEmpty())
                .toList();
    }

    /** The Table API merges nothing: the loser is cancelled, and its key marked, so that no search finds it by it. */
    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        String key = Optional.ofNullable(task(loser).correlationId()).orElse("");
        if (key.startsWith(DUPLICATE)) {
            return; // and closed for good, so that nothing could be written any more
        }
        String gone = DUPLICATE + key;
        Wire.Task retired = change(
                loser,
                Map.of(
                        "correlation_id",
                        gone,
                        "state",
                        names.duplicate(),
                        "close_code",
                        names.closeCode(),
                        "close_notes",
                        "Duplicate of " + winner));
        if (!gone.equals(retired.correlationId())) {
            throw rejected("correlation_id", "ticket " + loser + " still has the key");
        }
    }

    /** What is closed for good is refused in the words of a missing right. */
    private Wire.Task change(TicketRef ticket, Map<String, String> fields) {
        try {
            return told(told(api.change(names.table(), ticket.value(), fields)).result());
        } catch (DeskException e) {
            if (e.fault() instanceof DeskFault.Unauthorised no
                    && no.missingRight().isPresent()
                    && !wire.isLive(task(ticket), names)) {
                throw new DeskException(new DeskFault.Missing(DeskFault.Missing.Why.CLOSED_FOR_GOOD, no.words()), e);
            }
            throw e;
        }
    }

    private Wire.Task task(TicketRef ticket) {
        return told(told(api.task(names.table(), ticket.value())).result());
    }
}
