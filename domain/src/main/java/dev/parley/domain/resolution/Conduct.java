package dev.parley.domain.resolution;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What no bot should do, whatever a conversation is about, by the rules of the classifier that it comes from: {@link
 * ResolutionClassifier#conduct}. Pure and safe for many threads.
 */
public final class Conduct {
    private final Function<Ending, Reading> reader;

    Conduct(Function<Ending, Reading> reader) {
        this.reader = reader;
    }

    /**
     * Where the bot went in circles: the same answer, or no understanding, in two turns one after the other. The last such
     * place counts.
     *
     * @param transcript every message, oldest first
     */
    public Optional<Evidence> circle(List<Message> transcript) {
        return Circles.last(reading(transcript)).map(Circles.Circle::evidence);
    }

    /** That a message of the bot says that it did not understand, in any language that the rules know. */
    public Optional<Evidence> misunderstanding(Message message) {
        return message.byBot()
                ? reading(List.of(message)).signs().stream()
                        .filter(sign -> sign.meaning() == Meaning.NOT_UNDERSTOOD)
                        .map(Sign::evidence)
                        .findFirst()
                : Optional.empty();
    }

    private Reading reading(List<Message> transcript) {
        return reader.apply(new Ending(new ConversationState.Active(), transcript, Optional.empty(), Optional.empty()));
    }
}
