package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.LegalMoves;
import dev.parley.domain.conversation.Move;
import java.util.List;

/** Why Parley's own guard let something not go out. Nothing was sent. */
public sealed interface Refusal {

    /**
     * The state does not allow it.
     *
     * @param move what was wanted
     * @param state the state as last seen
     */
    record MoveNotLegal(Move move, ConversationState state) implements Refusal {
        /** What would be legal instead. */
        public List<Move> legal() {
            return LegalMoves.from(state);
        }
    }

    /**
     * The context is larger than the flow allows, so the flow would fail.
     *
     * @param context the context that is too large
     * @param budget what is allowed
     */
    record ContextOverBudget(ContextData context, ContextBudget budget) implements Refusal {}

    /** @param problem what is wrong with the visitor's words, for example {@code is blank} */
    record UnfitWords(String problem) implements Refusal {}

    /** The vendor lists no visitor among the participants, so nobody can speak. */
    record NoVisitor() implements Refusal {}
}
