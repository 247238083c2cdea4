package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;

/** The word for a state: ours, or the vendor's own where Parley has none. */
final class StateWord {
    private StateWord() {}

    static String of(ConversationState state) {
        return state instanceof ConversationState.Unrecognised(String word) ? word : state.word();
    }

    /** Who moved it there, as far as the transcript tells. */
    static String movedBy(Reading reading) {
        return reading.ending().transcript().stream()
                .map(message -> message.author())
                .filter(author -> author instanceof Author.Agent)
                .map(author -> ((Author.Agent) author).id().value())
                .reduce((earlier, later) -> later)
                .map(agent -> ", with agent " + agent)
                .orElse("");
    }
}
