package dev.parley.domain.conversation;

import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.ConversationState.Ended;
import dev.parley.domain.conversation.ConversationState.Pending;
import dev.parley.domain.conversation.ConversationState.Queued;
import dev.parley.domain.conversation.ConversationState.Resolved;
import dev.parley.domain.conversation.ConversationState.Unrecognised;
import dev.parley.domain.conversation.ConversationState.WithAgent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of legal moves: which move leads from which state to which. Pure, and the only place that knows. */
public final class LegalMoves {
    private static final ConversationState ACTIVE = new Active();
    private static final ConversationState PENDING = new Pending();
    private static final ConversationState QUEUED = new Queued();
    private static final ConversationState WITH_AGENT = new WithAgent();
    private static final ConversationState RESOLVED = new Resolved();
    private static final ConversationState CLOSED = new Closed();
    private static final ConversationState ENDED = new Ended();

    private static final Map<Move, ConversationState> FROM_ACTIVE = table(Map.of(
            Move.SAY, ACTIVE,
            Move.REPLACE_CONTEXT, ACTIVE,
            Move.AWAIT_VISITOR, PENDING,
            Move.HAND_OVER, QUEUED,
            Move.RESOLVE, RESOLVED,
            Move.CLOSE, CLOSED,
            Move.END, ENDED));
    private static final Map<Move, ConversationState> FROM_PENDING = table(Map.of(
            Move.SAY, ACTIVE,
            Move.REPLACE_CONTEXT, PENDING,
            Move.HAND_OVER, QUEUED,
            Move.RESOLVE, RESOLVED,
            Move.CLOSE, CLOSED,
            Move.END, ENDED));
    private static final Map<Move, ConversationState> FROM_QUEUED =
            table(Map.of(Move.ACCEPT, WITH_AGENT, Move.CLOSE, CLOSED, Move.END, ENDED));
    private static final Map<Move, ConversationState> FROM_WITH_AGENT =
            table(Map.of(Move.RESOLVE, RESOLVED, Move.CLOSE, CLOSED, Move.END, ENDED));
    private static final Map<Move, ConversationState> FROM_RESOLVED =
            table(Map.of(Move.SAY, ACTIVE, Move.CLOSE, CLOSED, Move.END, ENDED));
    private static final Map<Move, ConversationState> FROM_CLOSED = table(Map.of(Move.END, ENDED));
    private static final Map<Move, ConversationState> FROM_ENDED = Map.of();
    private static final Map<Move, ConversationState> FROM_UNRECOGNISED = table(Map.of(Move.CLOSE, CLOSED));

    private LegalMoves() {}

    /** What would be legal now, in the order of {@link Move}. */
    public static List<Move> from(ConversationState state) {
        return List.copyOf(row(state).keySet());
    }

    /** Where the move leads, or nothing when it is not legal from there. */
    public static Optional<ConversationState> after(ConversationState state, Move move) {
        return Optional.ofNullable(row(state).get(move));
    }

    /** Whether the move is legal from that state. */
    public static boolean allows(ConversationState state, Move move) {
        return row(state).containsKey(move);
    }

    private static Map<Move, ConversationState> row(ConversationState state) {
        return switch (state) {
            case Active a -> FROM_ACTIVE;
            case Pending p -> FROM_PENDING;
            case Queued q -> FROM_QUEUED;
            case WithAgent w -> FROM_WITH_AGENT;
            case Resolved r -> FROM_RESOLVED;
            case Closed c -> FROM_CLOSED;
            case Ended e -> FROM_ENDED;
            case Unrecognised u -> FROM_UNRECOGNISED;
        };
    }

    private static Map<Move, ConversationState> table(Map<Move, ConversationState> row) {
        return new EnumMap<>(row);
    }
}
