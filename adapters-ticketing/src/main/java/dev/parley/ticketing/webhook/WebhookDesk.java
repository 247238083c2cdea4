package dev.parley.ticketing.webhook;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a receiver, and cannot ask it anything. So it never says that something stands there: all of a conversation is told
 * again with each change, under the ids that it had before, and the receiver keeps what it has not had. That is what
 * Standard Webhooks demands of receivers, and all that this desk's exactly-once rests on.
 *
 * <p>A ticket is named by its key, because nobody tells another name for it.
 */
final class WebhookDesk implements TicketDesk {
    private final WebhookEvents events;
    private final WebhookApi api;
    private final DeskCapabilities capabilities;
    private final AddressCheck addresses;

    WebhookDesk(WebhookEvents events, WebhookApi api, DeskCapabilities capabilities, AddressCheck addresses) {
        this.events = events;
        this.api = api;
        this.capabilities = capabilities;
        this.addresses = addresses;
    }

    @Override
    public DeskCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean canBeAsked() {
        return false;
    }

    /** Looks at the address alone: whether the receiver takes the signature, the first event will show. */
    @Override
    public DeskProbe probe() {
        return new DeskProbe(
                "a receiver of webhooks", Map.of("receiver", "cannot be asked"), List.copyOf(addresses.missing()));
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return List.of();
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        tell(events.created(ticket, attempt));
        return new TicketRef(ticket.key().value());
    }

    @Override
    public Set<EntryKey> marks(TicketRef ticket) {
        return Set.of();
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        tell(events.appended(ticket, entries));
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        Event event = events.moved(ticket, to);
        tell(event);
        return new TicketSnapshot(
                ticket,
                new ExternalKey(ticket.value()),
                Optional.of(to),
                events.word(to),
                event.time(),
                true,
                Optional.empty());
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        tell(events.linked(ticket, link));
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        tell(events.retired(loser, winner));
    }

    private void tell(Event event) {
        api.tell(event.id(), event);
    }

    /** What the desk's address lacks. */
    @FunctionalInterface
    interface AddressCheck {
        List<String> missing();
    }

    /** One event holds one entry: two that are told together today may be told apart tomorrow, under other ids. */
    static TranscriptEntry only(List<TranscriptEntry> entries) {
        if (entries.size() != 1) {
            throw new DeskException(
                    new DeskFault.Rejected(Optional.empty(), "an event holds 1 entry, not " + entries.size()));
        }
        return entries.getFirst();
    }
}
