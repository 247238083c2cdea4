package dev.parley.domain.audit;

import dev.parley.domain.conversation.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * What stood behind it.
 *
 * @param contextSize bytes of the context, where it was seen
 * @param state the conversation's state in Parley's words, where it was seen
 * @param resolution how the conversation would be judged if it ended there, in one word; of a turn only
 * @param message the vendor's id of the visitor's message, once the vendor had taken it
 * @param answers the vendor's ids of all other messages that came with it
 */
public record AuditAftermath(
        Optional<Integer> contextSize,
        Optional<String> state,
        Optional<String> resolution,
        Optional<MessageId> message,
        List<MessageId> answers) {
    /** Nothing was seen. */
    public static final AuditAftermath NONE =
            new AuditAftermath(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Keeps an unchangeable copy. */
    public AuditAftermath {
        answers = List.copyOf(answers);
    }
}
