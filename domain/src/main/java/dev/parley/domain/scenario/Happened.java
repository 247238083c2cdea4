package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Resolution;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A conversation that is over or stands.
 *
 * @param conversation what was said, and the last look
 * @param session what the flow was given when it was opened, as far as known
 * @param resolution how it ended
 * @param states where it stood behind the answer to a line, by the vendor's id of the line, as far as known
 * @param unheard the lines whose answer was not waited for to its end, because something broke off
 */
public record Happened(
        OngoingConversation conversation,
        JsonObject session,
        Resolution resolution,
        Map<MessageId, ConversationState> states,
        Set<MessageId> unheard) {
    /** Keeps unchangeable copies. */
    public Happened {
        states = Map.copyOf(states);
        unheard = Set.copyOf(unheard);
    }

    /** One of which every answer was waited for. */
    public Happened(
            OngoingConversation conversation,
            JsonObject session,
            Resolution resolution,
            Map<MessageId, ConversationState> states) {
        this(conversation, session, resolution, states, Set.of());
    }

    /**
     * One whose turns were watched: in their order, at least one. Lines before them count, too, and so do those that
     * never reached the vendor because it failed.
     */
    public static Happened watched(OngoingConversation conversation, JsonObject session, List<Turn> turns) {
        var watched = new WatchedTurns(conversation, turns);
        return new Happened(
                watched.withEveryLine(), session, turns.getLast().resolution(), watched.states(), watched.unheard());
    }

    Happened masked(StandIns standIns) {
        return new Happened(standIns.masked(conversation), standIns.masked(session), resolution, states, unheard);
    }
}
