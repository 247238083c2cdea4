package dev.parley.ticketing.webhook;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a receiver makes of events: it keeps each id once, as Standard Webhooks has it. A ticket is known by its id and,
 * where Parley was told no id, by its key. Safe for many threads.
 */
final class ReceivedTickets {
    static final Set<String> STATES = Set.of("active", "pending", "escalated", "resolved", "ended");

    private final InstantSource clock;
    private final List<ReceivedTicket> tickets = new ArrayList<>();
    private final Map<String, ReceivedTicket> had = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    ReceivedTickets(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes an event, and tells the ticket as it stands behind that; nothing where there is no such ticket. */
    synchronized Optional<ReceivedTicket> take(String id, String type, JsonNode data) {
        if (had.containsKey(id)) {
            repeated.add(id);
            return Optional.of(had.get(id));
        }
        Optional<ReceivedTicket> ticket = "parley.ticket.upserted.v1".equals(type)
                ? Optional.of(create(text(data, "key"), text(data, "subject"), text(data, "state")))
                : find(text(data, "ticket"));
        ticket.ifPresent(there -> {
            switch (type) {
                case "parley.message.appended.v1" -> there.entries.put(text(data, "entry"), text(data, "text"));
                case "parley.state.changed.v1" -> move(there, text(data, "state"));
                case "parley.ticket.linked.v1" -> there.links.put(text(data, "uri"), text(data, "title"));
                case "parley.ticket.retired.v1" -> there.retired = true;
                default -> {}
            }
            had.put(id, there);
        });
        return ticket;
    }

    /** What it does not know it ignores, and says that all is well. */
    private static void move(ReceivedTicket ticket, String state) {
        if (STATES.contains(state)) {
            ticket.state = state;
        }
    }

    synchronized ReceivedTicket create(String key, String subject, String state) {
        var ticket = new ReceivedTicket(Integer.toString(tickets.size() + 1), key, subject, state, clock.instant());
        tickets.add(ticket);
        return ticket;
    }

    synchronized Optional<ReceivedTicket> find(String idOrKey) {
        return tickets.stream()
                .filter(ticket -> ticket.id.equals(idOrKey) || ticket.key.equals(idOrKey))
                .findFirst();
    }

    synchronized List<ReceivedTicket> ofKey(String key) {
        return tickets.stream()
                .filter(ticket -> ticket.key.equals(key) && !ticket.retired)
                .toList();
    }

    /** The ids that came in more than once. */
    synchronized Set<String> repeated() {
        return Set.copyOf(repeated);
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("");
    }
}
