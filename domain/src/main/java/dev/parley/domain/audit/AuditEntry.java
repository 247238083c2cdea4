package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Turn;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one turn leaves behind, also a turn that failed or was never said. The first eight components are the record that
 * the user's own document asks for.
 *
 * @param timestamp our time at which the turn began
 * @param conversationId where
 * @param turn 1 for the first
 * @param userMessage the visitor's words
 * @param botResponse every message of the bot's answer, a line each; absent when the bot said nothing
 * @param contextSize bytes of the context behind the turn; 0 when the conversation was never opened
 * @param state the state behind the turn, in Parley's words, or {@link #NEVER_OPENED}
 * @param resolution whether the conversation would count as solved by the bot if it ended here
 * @param outcome what became of the turn, see {@link dev.parley.domain.exchange.TurnOutcome#word()}
 */
public record AuditEntry(
        Instant timestamp,
        ConversationId conversationId,
        int turn,
        String userMessage,
        Optional<String> botResponse,
        int contextSize,
        String state,
        boolean resolution,
        String outcome) {
    /** Stands for the state of a conversation that never came to be. */
    public static final String NEVER_OPENED = "never-opened";

    /** The entry of a turn. */
    public static AuditEntry of(Turn turn) {
        return new AuditEntry(
                turn.at(),
                turn.conversation(),
                turn.number(),
                turn.said(),
                turn.replies().isEmpty()
                        ? Optional.empty()
                        : Optional.of(turn.replies().stream().map(Message::text).collect(Collectors.joining("\n"))),
                turn.after().map(seen -> seen.context().bytes()).orElse(0),
                turn.after().map(seen -> seen.conversation().state().word()).orElse(NEVER_OPENED),
                turn.resolution().isResolved(),
                turn.outcome().word());
    }
}
