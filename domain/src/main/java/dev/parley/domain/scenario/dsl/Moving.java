package dev.parley.domain.scenario.dsl;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.scenario.Step;
import java.time.Duration;

/**
 * A move of the state of which it is not said yet by when it comes. Immutable.
 *
 * @param <T> the stage behind it
 */
public final class Moving<T> {
    private final Exchanging<T> before;
    private final ConversationState from;
    private final ConversationState to;

    Moving(Exchanging<T> before, ConversationState from, ConversationState to) {
        this.before = before;
        this.from = from;
        this.to = to;
    }

    /** By when it comes, counted from now. */
    public T within(Duration time) {
        Duration limit = Positive.of("within", time);
        return before.behind(before.lines().then(place -> new Step.Moves(from, to, limit, place)));
    }
}
