package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Resolution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversation that is over or stands.
 *
 * @param conversation what was said, and the last look
 * @param session what the flow was given when it was opened, as far as known
 * @param resolution how it ended
 * @param states where it stood behind the answer to a line, by the vendor's id of the line, as far as known
 */
public record Happened(
        OngoingConversation conversation,
        JsonObject session,
        Resolution resolution,
        Map<MessageId, ConversationState> states) {
    /** Keeps an unchangeable copy of the states. */
    public Happened {
        states = Map.copyOf(states);
    }

    /** One whose turns were watched, in their order, at least one; lines before them count, too. */
    public static Happened watched(OngoingConversation conversation, JsonObject session, List<Turn> turns) {
        Map<MessageId, ConversationState> states = new LinkedHashMap<>();
        turns.forEach(turn -> turn.message()
                .ifPresent(line -> turn.after()
                        .ifPresent(look -> states.put(line, look.conversation().state()))));
        return new Happened(conversation, session, turns.getLast().resolution(), states);
    }

    Happened masked(StandIns standIns) {
        return new Happened(standIns.masked(conversation), standIns.masked(session), resolution, states);
    }
}
