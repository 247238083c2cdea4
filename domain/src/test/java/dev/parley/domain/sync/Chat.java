package dev.parley.domain.sync;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation that grows, as a contact centre tells it. Serves one thread. */
final class Chat {
    private static final Instant BEGIN = Instant.parse("2026-01-15T08:00:00Z");

    private final ConversationId id;
    private final List<Message> said;

    Chat(String id) {
        this(new ConversationId(id), new ArrayList<>());
    }

    private Chat(ConversationId id, List<Message> said) {
        this.id = id;
        this.said = said;
    }

    ConversationId id() {
        return id;
    }

    ExternalKey key() {
        return ExternalKey.of(DeskBench.ROUTE.tenant(), id);
    }

    List<Message> said() {
        return List.copyOf(said);
    }

    /** So much of it. */
    Chat first(int messages) {
        return new Chat(id, new ArrayList<>(said.subList(0, messages)));
    }

    /** Says something; every second time it is the bot. */
    Chat says(String text) {
        return saysAt(BEGIN.plusSeconds(said.size()), text);
    }

    Chat saysAt(Instant at, String text) {
        int number = said.size() + 1;
        said.add(Message.of(
                new MessageId(id.value().replaceAll("[^A-Za-z0-9]", "") + "-" + number),
                number % 2 == 1 ? new Author.Visitor() : new Author.Bot(),
                text,
                Optional.of(at),
                Optional.empty(),
                List.of()));
        return this;
    }

    /** Says so many more lines, each of its own. */
    Chat saysLines(int lines) {
        for (int i = 0; i < lines; i++) {
            says(line(said.size() + 1));
        }
        return this;
    }

    /** The text of the line of that number. */
    static String line(int number) {
        return "This is line %05d of it.".formatted(number);
    }

    EntryKey entry(int number) {
        return EntryKey.of(id, said.get(number - 1));
    }

    /** Its change with the last message. */
    Pending change(ConversationState state) {
        return change(state, BEGIN.plusSeconds(said.size()));
    }

    Pending change(ConversationState state, Instant at) {
        return new Pending(id, state, at, BEGIN, 0);
    }
}
