package dev.parley.domain.exchange;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One message that a {@link FakeBot} lets follow a line.
 *
 * @param delay how long after the line
 * @param author who says it
 * @param text the words
 * @param quickReplies its buttons
 * @param movesTo the state that the conversation has from then on
 * @param named whether it names the message that it answers
 */
public record FakeReply(
        Duration delay,
        Author author,
        String text,
        List<String> quickReplies,
        Optional<ConversationState> movesTo,
        boolean named) {

    /** A message of the bot that names nothing, without buttons. */
    public static FakeReply after(Duration delay, String text) {
        return new FakeReply(delay, new Author.Bot(), text, List.of(), Optional.empty(), false);
    }

    /** The same, by somebody else. */
    public FakeReply by(Author other) {
        return new FakeReply(delay, other, text, quickReplies, movesTo, named);
    }

    /** The same, with buttons. */
    public FakeReply offering(String... buttons) {
        return new FakeReply(delay, author, text, List.of(buttons), movesTo, named);
    }

    /** The same, which leaves the conversation in that state. */
    public FakeReply movingTo(ConversationState state) {
        return new FakeReply(delay, author, text, quickReplies, Optional.of(state), named);
    }

    /** The same, naming the message that it answers. */
    public FakeReply naming() {
        return new FakeReply(delay, author, text, quickReplies, movesTo, true);
    }
}
