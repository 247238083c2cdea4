package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the classifier judges: how a conversation stands, or stood when it ended.
 *
 * @param state the last state seen
 * @param transcript every message, oldest first
 * @param silence how long the bot left the visitor's last message unanswered, when the reply window closed without a reply
 * @param failure why Parley could not go on, in a few words, when it could not
 * @param bot whom it was held with, where that is known: teams have rules for single bots
 */
public record Ending(
        ConversationState state,
        List<Message> transcript,
        Optional<Duration> silence,
        Optional<String> failure,
        Optional<BotId> bot) {
    /** Keeps an unchangeable copy of the transcript. */
    public Ending {
        transcript = List.copyOf(transcript);
    }

    /** An ending of which nobody says which bot it was held with. */
    public Ending(
            ConversationState state, List<Message> transcript, Optional<Duration> silence, Optional<String> failure) {
        this(state, transcript, silence, failure, Optional.empty());
    }

    /** The same with a bot. */
    public Ending with(Optional<BotId> other) {
        return new Ending(state, transcript, silence, failure, other);
    }
}
