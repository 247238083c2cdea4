package dev.parley.shell.command;

import dev.parley.domain.audit.PersonalData;
import dev.parley.domain.conversation.ConversationId;

/** How a line names a conversation. */
final class ConversationIds {
    /** Any id that a vendor may give; whatever is typed goes on record for good, and so personal data is refused. */
    static final ValueType<ConversationId> TYPE = new ValueType<>("ID", Suggestions.none(), ConversationIds::read);

    private ConversationIds() {}

    private static ConversationId read(String text) {
        if (PersonalData.isIn(text)) {
            throw CommandFailure.usage(
                    "an id of a conversation is expected, and this looks like personal data",
                    "See 'parley conversation list'");
        }
        return new ConversationId(text);
    }

    /**
     * The conversation that a command is about.
     *
     * @param known what TAB offers
     */
    static Positional<ConversationId> positional(Suggestions known) {
        return Positional.of("ID", TYPE, "the conversation's id").suggesting(known);
    }
}
