package dev.parley.domain.exchange;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;

/** Something that Parley sets out to do to a conversation at the vendor. */
public sealed interface Undertaking {
    /** Where. */
    ConversationId conversation();

    /**
     * A conversation is opened.
     *
     * @param proposed what is asked of the vendor
     * @param holding whether it is to stay open behind the command that opens it
     */
    record Opening(NewConversation proposed, Holding holding) implements Undertaking {
        @Override
        public ConversationId conversation() {
            return proposed.id();
        }
    }

    /**
     * The visitor says something.
     *
     * @param turn 1 for the first message of the conversation
     * @param words what is said
     * @param key names the message for the vendor across all attempts
     */
    record Saying(ConversationId conversation, int turn, String words, String key) implements Undertaking {}

    /** @param context the whole context that replaces the one there */
    record ReplacingContext(ConversationId conversation, ContextData context) implements Undertaking {}

    /** The conversation is closed. */
    record Closing(ConversationId conversation) implements Undertaking {}
}
