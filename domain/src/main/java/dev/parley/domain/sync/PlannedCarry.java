package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do about one conversation.
 *
 * @param conversation which one
 * @param changedAt the vendor's time of the change
 * @param ticket where it stands already
 * @param steps in their order, at least one
 */
public record PlannedCarry(
        ConversationId conversation, Instant changedAt, Optional<TicketRef> ticket, List<PlannedStep> steps) {
    /** Keeps an unchangeable copy. */
    public PlannedCarry {
        steps = List.copyOf(steps);
    }
}
