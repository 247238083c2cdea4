package dev.parley.shell.render;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.VisitorProfile;

/**
 * What those who talk are called.
 *
 * @param visitor the visitor's first name
 * @param bot the bot's id, or {@code bot}
 */
public record Names(String visitor, String bot) {
    /** Of a conversation that was never seen. */
    static final Names UNKNOWN = new Names(VisitorProfile.GUEST, "bot");

    /** The names in a conversation. */
    public static Names in(Conversation conversation) {
        return new Names(
                conversation.profile().firstName(),
                conversation.bot().map(BotId::value).orElse("bot"));
    }

    String of(Author author) {
        return switch (author) {
            case Author.Visitor v -> visitor;
            case Author.Bot b -> bot;
            case Author.Agent agent -> agent.word();
            case Author.Platform p -> p.word();
        };
    }

    /** How wide a column of names is. */
    int width() {
        return Math.max(DisplayWidth.of(Printable.oneLine(visitor)), DisplayWidth.of(Printable.oneLine(bot)));
    }
}
