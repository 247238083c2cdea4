package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The word for a state: ours, or the vendor's own where Parley has none. */
final class StateWord {
    private StateWord() {}

    static String of(ConversationState state) {
        return state instanceof ConversationState.Unrecognised(String word) ? word : state.word();
    }

    /** Who moved it there, where the platform told; else who of the agents was there last. */
    static String movedBy(Reading reading) {
        String word = of(reading.ending().state());
        return last(reading, message -> moverTo(word, message))
                .map(mover -> ", moved there by " + mover.word())
                .or(() -> last(reading, message -> agent(message.author())).map(agent -> ", with " + agent.word()))
                .orElse("");
    }

    /** On whose doing a note of the platform reports that names the state. */
    private static Optional<Author> moverTo(String state, Message message) {
        return message.author() instanceof Author.Platform(Optional<Author> tellsOf)
                        && message.text().toLowerCase(Locale.ROOT).contains(state.toLowerCase(Locale.ROOT))
                ? tellsOf
                : Optional.empty();
    }

    private static Optional<Author> agent(Author author) {
        return Optional.of(author).filter(Author.Agent.class::isInstance);
    }

    private static Optional<Author> last(Reading reading, Function<Message, Optional<Author>> look) {
        return reading.ending().transcript().reversed().stream()
                .flatMap(message -> look.apply(message).stream())
                .findFirst();
    }
}
