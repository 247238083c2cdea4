package dev.parley.domain.exchange;

import dev.parley.domain.Waiter;
import dev.parley.domain.conversation.ConversationState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Looks at a conversation until it is in a state, twice a second. Sends nothing and puts nothing on record. Safe for many
 * threads.
 */
public final class AwaitState {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final ContactCentre centre;
    private final InstantSource clock;
    private final Waiter waiter;

    /**
     * @param centre the tenant to look at
     * @param clock our time
     * @param waiter waits between looks
     */
    public AwaitState(ContactCentre centre, InstantSource clock, Waiter waiter) {
        this.centre = centre;
        this.clock = clock;
        this.waiter = waiter;
    }

    /**
     * Looks until the state is that one, or the time is over; at least once.
     *
     * @return the conversation as last seen, in that state or not
     * @throws ContactCentreException as {@link ContactCentre#look} throws it
     */
    public OngoingConversation await(OngoingConversation conversation, ConversationState state, Duration within) {
        Instant until = clock.instant().plus(within);
        while (true) {
            OngoingConversation seen = conversation.seenAs(centre.look(conversation.id()));
            Instant now = clock.instant();
            if (seen.snapshot().conversation().state().equals(state) || !now.isBefore(until)) {
                return seen;
            }
            Instant next = now.plus(BETWEEN_LOOKS);
            waiter.waitUntil(next.isBefore(until) ? next : until);
        }
    }
}
