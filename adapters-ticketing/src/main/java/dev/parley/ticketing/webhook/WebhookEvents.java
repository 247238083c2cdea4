package dev.parley.ticketing.webhook;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TranscriptEntry;
import dev.parley.ticketing.http.StateMap;
import java.time.InstantSource;
import java.util.List;
import org.mapstruct.factory.Mappers;

/** Makes the events. What is sent again has the id that it had before; only a move is new each time it is made. */
final class WebhookEvents {
    private final WebhookWire wire = Mappers.getMapper(WebhookWire.class);
    private final String source;
    private final StateMap states;
    private final InstantSource clock;

    WebhookEvents(String source, StateMap states, InstantSource clock) {
        this.source = source;
        this.states = states;
        this.clock = clock;
    }

    Event created(NewTicket ticket, AttemptKey attempt) {
        return event(ticket.key().value(), attempt.value(), wire.ticket(ticket, states));
    }

    Event appended(TicketRef ticket, List<TranscriptEntry> entries) {
        TranscriptEntry entry = WebhookDesk.only(entries);
        return event(ticket.value(), entry.key().value(), wire.message(ticket, entry));
    }

    /** A ticket may come to the same state twice, so that this is told by its time from another one. */
    Event moved(TicketRef ticket, TicketState to) {
        String word = states.word(to);
        return event(ticket.value(), word + " " + clock.instant(), new EventData.State(ticket.value(), word));
    }

    Event linked(TicketRef ticket, BackLink link) {
        return event(ticket.value(), link.uri().toString(), wire.link(ticket, link));
    }

    Event retired(TicketRef loser, TicketRef winner) {
        return event(loser.value(), winner.value(), new EventData.Retired(loser.value(), winner.value()));
    }

    String word(TicketState state) {
        return states.word(state);
    }

    private Event event(String ticket, String content, EventData data) {
        return Event.of(source, ticket, clock.instant(), content, data);
    }
}
