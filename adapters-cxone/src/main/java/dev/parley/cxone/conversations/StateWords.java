package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.ConversationState;
import org.jspecify.annotations.Nullable;

/** The profile's words for states. A word that is not among them stays what it is, unrecognised. */
final class StateWords {
    private StateWords() {}

    static ConversationState state(@Nullable String word) {
        return switch (word) {
            case "active" -> new ConversationState.Active();
            case "pending" -> new ConversationState.Pending();
            case "queued" -> new ConversationState.Queued();
            case "closed" -> new ConversationState.Closed();
            case "ended" -> new ConversationState.Ended();
            case null -> new ConversationState.Unrecognised("(none)");
            default -> new ConversationState.Unrecognised(word);
        };
    }
}
