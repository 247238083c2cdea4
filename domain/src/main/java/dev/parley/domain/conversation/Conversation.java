package dev.parley.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A conversation as the vendor last told it, without its messages and its context.
 *
 * @param id the vendor's id, which may differ from the one that Parley proposed
 * @param state where it stands
 * @param visitor the visitor's participant id exactly as the vendor spells it; absent when the vendor lists none
 * @param bot the bot it is held with; absent when the vendor lists none
 * @param profile what the vendor knows of the visitor
 * @param createdAt the vendor's time of opening, where it tells one
 * @param updatedAt the vendor's time of the last change, where it tells one
 */
public record Conversation(
        ConversationId id,
        ConversationState state,
        Optional<ParticipantId> visitor,
        Optional<BotId> bot,
        VisitorProfile profile,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt) {

    /** Whether the move is legal now. */
    public boolean allows(Move move) {
        return LegalMoves.allows(state, move);
    }
}
