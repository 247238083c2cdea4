package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Turn;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns as they are on record: without what is personal. */
final class RedactedTurns {
    private RedactedTurns() {}

    static Turn of(Turn turn, UnaryOperator<String> redact) {
        return new Turn(
                turn.conversation(),
                turn.number(),
                redact.apply(turn.said()),
                turn.at(),
                turn.message(),
                turn.replies().stream().map(reply -> of(reply, redact)).toList(),
                turn.others(),
                turn.earlier(),
                turn.outcome(),
                turn.timing(),
                turn.after(),
                turn.resolution());
    }

    private static Message of(Message message, UnaryOperator<String> redact) {
        return Message.of(
                message.id(),
                message.author(),
                redact.apply(message.text()),
                message.createdAt(),
                message.replyTo(),
                List.of());
    }
}
