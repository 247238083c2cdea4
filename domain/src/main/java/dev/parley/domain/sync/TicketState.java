package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationState;
import java.util.Locale;
import java.util.Optional;

/** Where a ticket stands, in Parley's words. Each desk maps its system's own words onto them; that map is configuration. */
public enum TicketState {
    /** The visitor and the bot are talking. */
    ACTIVE,
    /** Waits for the customer. */
    PENDING,
    /** Waits for, or is with, a human. */
    ESCALATED,
    /** Solved. */
    RESOLVED,
    /** Over, and nobody called it solved. */
    ENDED;

    /** The word for people, for settings and for reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a conversation in that state asks of its ticket; nothing for a word that Parley does not know. */
    public static Optional<TicketState> of(ConversationState state) {
        return switch (state) {
            case ConversationState.Active a -> Optional.of(ACTIVE);
            case ConversationState.Pending p -> Optional.of(PENDING);
            case ConversationState.Queued q -> Optional.of(ESCALATED);
            case ConversationState.WithAgent w -> Optional.of(ESCALATED);
            case ConversationState.Resolved r -> Optional.of(RESOLVED);
            case ConversationState.Closed c -> Optional.of(ENDED);
            case ConversationState.Ended e -> Optional.of(ENDED);
            case ConversationState.Unrecognised u -> Optional.empty();
        };
    }
}
