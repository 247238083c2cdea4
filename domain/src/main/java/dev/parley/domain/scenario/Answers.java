package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.Turn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of a performance by the lines that they answer, for messages that come when their turn is over. One that
 * names no line is taken for a late one of the turn before. Serves one performance on one thread.
 */
final class Answers {
    private final Map<MessageId, Answer> byLine = new HashMap<>();
    private final Map<Integer, Answer> byTurn = new HashMap<>();

    void add(Answer answer) {
        answer.turn().ifPresent(turn -> {
            byTurn.put(turn.number(), answer);
            turn.message().ifPresent(line -> byLine.put(line, answer));
        });
    }

    /** Whether the step behind the line to which it belongs left it open what else comes. */
    boolean mayBeIgnored(Message late, Turn seenIn) {
        return of(late, seenIn).map(Answer::restIsIgnored).orElse(false);
    }

    /** The number of the turn to which it belongs. */
    int turnOf(Message late, Turn seenIn) {
        return of(late, seenIn).flatMap(Answer::turn).map(Turn::number).orElse(seenIn.number() - 1);
    }

    private Optional<Answer> of(Message late, Turn seenIn) {
        return late.replyTo().map(byLine::get).or(() -> Optional.ofNullable(byTurn.get(seenIn.number() - 1)));
    }
}
