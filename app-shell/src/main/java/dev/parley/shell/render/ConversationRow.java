package dev.parley.shell.render;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A conversation in a list.
 *
 * @param id the vendor's id
 * @param state where it stands
 * @param bot whom it is held with, where the vendor says
 * @param visitor the visitor's name
 * @param createdAt when it was opened, where the vendor says
 * @param updatedAt when it last changed, where the vendor says
 * @param mine whether Parley opened it
 */
public record ConversationRow(
        String id,
        String state,
        Optional<String> bot,
        String visitor,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        boolean mine) {
    private static final List<Column<ConversationRow>> COLUMNS = List.of(
            Column.whole("ID", ConversationRow::id),
            Column.of("STATE", ConversationRow::state),
            Column.of("BOT", ConversationRow::bot),
            Column.of("VISITOR", ConversationRow::visitor),
            Column.of("CHANGED", row -> row.updatedAt().map(Amounts::moment)),
            Column.of("MINE", row -> row.mine() ? "yes" : ""));

    /**
     * Conversations as a list to show.
     *
     * @param opened says which of them Parley opened
     */
    public static Shown list(List<Conversation> conversations, Predicate<ConversationId> opened) {
        return Shown.rows(
                ConversationRow.class,
                conversations.stream()
                        .map(conversation -> of(conversation, opened.test(conversation.id())))
                        .toList(),
                COLUMNS);
    }

    private static ConversationRow of(Conversation conversation, boolean mine) {
        return new ConversationRow(
                conversation.id().value(),
                conversation.state().word(),
                conversation.bot().map(BotId::value),
                (conversation.profile().firstName() + " "
                                + conversation.profile().lastName())
                        .strip(),
                conversation.createdAt(),
                conversation.updatedAt(),
                mine);
    }
}
