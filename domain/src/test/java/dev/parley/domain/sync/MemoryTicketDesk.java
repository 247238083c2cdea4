package dev.parley.domain.sync;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A desk whose tickets are in this process and are reached without HTTP: for tests of what goes on in front of a desk. */
class MemoryTicketDesk extends ReferenceDesk {
    final ReferenceTickets tickets;

    MemoryTicketDesk(InstantSource clock) {
        this(easy(), clock);
    }

    MemoryTicketDesk(DeskCapabilities rules, InstantSource clock) {
        this(rules, new ReferenceTickets(rules, clock));
    }

    private MemoryTicketDesk(DeskCapabilities rules, ReferenceTickets tickets) {
        super(new ReferenceRoutes(tickets), rules, words());
        this.tickets = tickets;
    }

    /** Without a lag or a budget; batches of ten; an answer that did not come in a minute never will. */
    static DeskCapabilities easy() {
        return new DeskCapabilities(
                Duration.ZERO,
                false,
                DeskCapabilities.ConditionalMove.ATOMIC,
                4_000,
                12_000,
                120,
                10,
                Optional.empty(),
                Duration.ofMinutes(1),
                true,
                true);
    }

    /** What stands in a ticket, oldest first: each comment as the system keeps it, with its marks. */
    List<String> comments(TicketRef ticket) {
        return tickets.inside(
                ticket,
                inside -> inside.comments.stream()
                        .map(ReferenceTicket.Comment::text)
                        .toList());
    }
}
