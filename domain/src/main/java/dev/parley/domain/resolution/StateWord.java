package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The word for a state: ours, or the vendor's own where Parley has none. */
final class StateWord {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

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

    /**
     * On whose doing a note of the platform reports that names the state. The rule is Parley's own: no document of the
     * vendor's gives such a note a form. Stated is only that an interaction may have a {@code participantId}, so what is no
     * message, names the state as a whole and has one is taken for the mover's. Of states that are written alike in part
     * ("ended" and "extended", "resolved" and "unresolved") none is named by the other.
     */
    private static Optional<Author> moverTo(String state, Message message) {
        List<String> name = words(state);
        return message.author() instanceof Author.Platform(Optional<Author> tellsOf)
                        && !name.isEmpty()
                        && Collections.indexOfSubList(words(message.text()), name) >= 0
                ? tellsOf
                : Optional.empty();
    }

    /** The words of a text, in lower case: {@code WithAgent}, {@code WITH_AGENT} and {@code with-agent} have the same two. */
    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
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
