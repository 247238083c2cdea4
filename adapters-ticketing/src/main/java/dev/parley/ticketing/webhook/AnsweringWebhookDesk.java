package dev.parley.ticketing.webhook;

import static dev.parley.ticketing.http.Answers.rejected;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskCapabilities;
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
import dev.parley.ticketing.http.StateMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/** Tells a receiver that can also be asked what stands there, and answers an event with the ticket as it stands then. */
final class AnsweringWebhookDesk implements TicketDesk {
    private static final ExternalKey NOBODY = new ExternalKey("parley.probe.nobody");

    private final WebhookWire wire = Mappers.getMapper(WebhookWire.class);
    private final WebhookEvents events;
    private final WebhookApi api;
    private final DeskCapabilities capabilities;
    private final StateMap states;
    private final WebhookDesk.AddressCheck addresses;

    AnsweringWebhookDesk(
            WebhookEvents events,
            WebhookApi api,
            DeskCapabilities capabilities,
            StateMap states,
            WebhookDesk.AddressCheck addresses) {
        this.events = events;
        this.api = api;
        this.capabilities = capabilities;
        this.states = states;
        this.addresses = addresses;
    }

    @Override
    public DeskCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public DeskProbe probe() {
        List<String> missing = new ArrayList<>(addresses.missing());
        if (missing.isEmpty()) {
            try {
                find(NOBODY);
            } catch (DeskException e) {
                if (!(e.fault() instanceof DeskFault.Misconfigured wrong)) {
                    throw e;
                }
                missing.add(wrong.words());
            }
        }
        if (!missing.isEmpty()) {
            return new DeskProbe("a receiver of webhooks", Map.of(), missing);
        }
        return new DeskProbe("a receiver of webhooks", Map.of("receiver", "takes the signature and answers"), missing);
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        Told.Tickets told = api.ofKey(key.value());
        if (told == null) {
            throw noAnswer();
        }
        return told.all().stream()
                .filter(ticket -> key.value().equals(ticket.key()))
                .map(ticket -> wire.snapshot(ticket, states))
                .sorted(Comparator.comparing(TicketSnapshot::createdAt))
                .toList();
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        TicketSnapshot created = wire.snapshot(tell(events.created(ticket, attempt)), states);
        if (!created.key().equals(ticket.key())) {
            throw rejected("key", "the ticket has " + created.key());
        }
        return created.ref();
    }

    @Override
    public Set<EntryKey> marks(TicketRef ticket) {
        Told.Ticket told = api.ticket(ticket.value());
        if (told == null || told.entries() == null) {
            throw noAnswer();
        }
        return keys(told.entries());
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        Told.Ticket told = tell(events.appended(ticket, entries));
        if (told.entries() == null
                || !told.entries().contains(entries.getFirst().key().value())) {
            throw rejected("entry", "it does not stand in the ticket");
        }
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        TicketSnapshot moved = wire.snapshot(tell(events.moved(ticket, to)), states);
        if (!moved.stateWord().equals(events.word(to))) {
            throw rejected("state", "it is '" + moved.stateWord() + "', not '" + events.word(to) + "'");
        }
        return moved;
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        tell(events.linked(ticket, link));
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        tell(events.retired(loser, winner));
    }

    private Told.Ticket tell(Event event) {
        Told.@Nullable Ticket told = api.tellAndAsk(event.id(), event);
        if (told == null) {
            throw noAnswer();
        }
        return told;
    }

    private static Set<EntryKey> keys(Collection<String> told) {
        return told.stream().map(EntryKey::find).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static DeskException noAnswer() {
        return new DeskException(new DeskFault.Transient(
                true, "the receiver does not say what stands there; where it never does, set answers to no"));
    }
}
