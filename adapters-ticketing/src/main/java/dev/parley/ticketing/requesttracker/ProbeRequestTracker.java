package dev.parley.ticketing.requesttracker;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks whether everything is there that a desk needs. The system tells rights only by what it offers. */
final class ProbeRequestTracker {
    private final RequestTrackerApi api;
    private final RequestTrackerSettings settings;
    private final ReadTickets read;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    ProbeRequestTracker(RequestTrackerApi api, RequestTrackerSettings settings, ReadTickets read) {
        this.api = api;
        this.settings = settings;
        this.read = read;
    }

    DeskProbe probe() {
        String version = told(told(api.system()).version());
        queue().ifPresent(queue -> {
            found.put("queue", settings.queue());
            found.put("statuses", "not seen: Request Tracker tells them with the first move");
            if (queue.isDisabled()) {
                missing.add("queue '%s' is disabled: enable it".formatted(settings.queue()));
            }
            need(
                    queue.has(settings.field()),
                    "field",
                    settings.field(),
                    "ticket custom field '%s': create it (enter one value), apply it to queue '%s', and give Parley's user SeeCustomField");
            need(queue.offers("create"), "right to create", "CreateTicket", "right %s on queue '%s'");
            ticketRights();
        });
        return new DeskProbe("Request Tracker " + version, found, missing);
    }

    private Optional<QueueWire> queue() {
        try {
            QueueWire queue = told(api.queue(settings.queue()));
            told(queue.name());
            return Optional.of(queue);
        } catch (DeskException e) {
            if (e.fault() instanceof DeskFault.Missing
                    || (e.fault() instanceof DeskFault.Unauthorised refused
                            && refused.missingRight().isPresent())) {
                missing.add("queue '%s': create it, and give Parley's user the right SeeQueue on it"
                        .formatted(settings.queue()));
                return Optional.empty();
            }
            throw e;
        }
    }

    /** By any ticket of the queue: without one nothing is offered. */
    private void ticketRights() {
        String query = "Queue = '" + RequestTrackerDesk.quoted(settings.queue()) + "'";
        PageWire<RefWire> newest = told(api.tickets(query, "DESC", 1, 1));
        if (newest.all().isEmpty()) {
            found.put("rights on tickets", "not seen: there is no ticket that Parley's user may see");
            return;
        }
        TicketWire ticket = read.ticket(String.valueOf(newest.all().getFirst().id()));
        boolean mayChange = ticket.offers("lifecycle"); // which lets its holder comment too
        need(mayChange || ticket.offers("comment"), "right to comment", "CommentOnTicket", "right %s on queue '%s'");
        need(mayChange, "right to change", "ModifyTicket", "right %s on queue '%s'");
    }

    private void need(boolean there, String what, String name, String otherwise) {
        if (there) {
            found.put(what, name);
        } else {
            missing.add(otherwise.formatted(name, settings.queue()));
        }
    }
}
