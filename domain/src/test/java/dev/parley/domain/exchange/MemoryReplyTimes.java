package dev.parley.domain.exchange;

import dev.parley.domain.conversation.BotId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reply times in memory, for one tenant. Safe for many threads. */
public final class MemoryReplyTimes implements ReplyTimeMemory {
    private final Map<Optional<BotId>, Deque<ReplyTime>> times = new HashMap<>();

    @Override
    public synchronized List<ReplyTime> recall(Optional<BotId> bot) {
        return List.copyOf(times.getOrDefault(bot, new ArrayDeque<>()));
    }

    @Override
    public synchronized void keep(Optional<BotId> bot, ReplyTime time) {
        Deque<ReplyTime> kept = times.computeIfAbsent(bot, first -> new ArrayDeque<>());
        kept.addLast(time);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }
}
