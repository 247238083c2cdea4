package dev.parley.shell.command;

import dev.parley.domain.conversation.ConversationId;

/** How a line names a conversation. */
final class ConversationIds {
    /** Any id that a vendor may give. */
    static final ValueType<ConversationId> TYPE = new ValueType<>("ID", Suggestions.none(), ConversationId::new);

    private ConversationIds() {}

    /**
     * The conversation that a command is about.
     *
     * @param known what TAB offers
     */
    static Positional<ConversationId> positional(Suggestions known) {
        return Positional.of("ID", TYPE, "the conversation's id").suggesting(known);
    }
}
