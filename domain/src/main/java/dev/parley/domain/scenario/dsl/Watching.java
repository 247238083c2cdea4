package dev.parley.domain.scenario.dsl;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.scenario.MessageCheck.HasJson;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.TextMatcher;

/**
 * What is looked at from here on, beside what is said.
 *
 * @param <T> the stage behind a word
 */
public abstract sealed class Watching<T> extends Exchanging<T> permits Branching {
    Watching(Lines lines) {
        super(lines);
    }

    /** The conversation stands there now. */
    public final T stateIs(ConversationState state) {
        return behind(lines().then(place -> new Step.StateIs(state, place)));
    }

    /** The state changes; by when follows. */
    public final Moving<T> moves(ConversationState from, ConversationState to) {
        return new Moving<>(this, from, to);
    }

    /**
     * A place in the context.
     *
     * @param path such as {@code $.botSession.order}
     * @param matcher what the text of the value must be like; a value that is no text is its JSON
     * @throws IllegalArgumentException in one line, when the path names no single place
     */
    public final T context(String path, TextMatcher matcher) {
        return context(ExpectedJson.of(path, matcher));
    }

    /** A place in the context, which may be kept in a variable: {@code context(json("$.order", anything()).as("order"))}. */
    public final T context(ExpectedJson value) {
        HasJson json = value.json();
        return behind(
                lines().then(place -> new Step.ContextHolds(json.path(), json.matcher(), json.captureAs(), place)));
    }

    /** The context is smaller than that now. */
    public final T contextBelow(Size size) {
        return behind(lines().then(place -> new Step.ContextBelow(size.bytes(), place)));
    }

    /** A ticket of this conversation stands in the ticketing system. */
    public final T ticketExists() {
        return behind(lines().then(Step.TicketExists::new));
    }
}
