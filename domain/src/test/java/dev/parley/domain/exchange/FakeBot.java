package dev.parley.domain.exchange;

import dev.parley.domain.conversation.BotId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bot that answers by the book, and is silent on a line that is not in it. */
public final class FakeBot {
    private final BotId id;
    private final Map<String, List<FakeReply>> book = new ConcurrentHashMap<>();

    /** @param id by which conversations are opened with it */
    public FakeBot(String id) {
        this.id = new BotId(id);
    }

    /** Lets the replies follow the line, each after its own delay from the line on. */
    public FakeBot on(String line, FakeReply... replies) {
        book.put(line, List.of(replies));
        return this;
    }

    /** By which conversations are opened with it. */
    public BotId id() {
        return id;
    }

    List<FakeReply> repliesTo(String line) {
        return book.getOrDefault(line, List.of());
    }
}
