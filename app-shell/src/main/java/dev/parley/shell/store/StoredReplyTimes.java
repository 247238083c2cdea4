package dev.parley.shell.store;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.ReplyTime;
import dev.parley.domain.exchange.ReplyTimeMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reply times of one tenant's bots. Gathered, and written fifty at a time and at the end. */
final class StoredReplyTimes implements ReplyTimeMemory {
    private static final int GATHERED = 50;

    private final Writes writes;
    private final Lane reader;
    private final String tenant;
    private final List<Heard> gathered = new ArrayList<>();

    /** @param bot empty where it is not known */
    private record Heard(String bot, ReplyTime time) {}

    StoredReplyTimes(Writes writes, Lane reader, String tenant) {
        this.writes = writes;
        this.reader = reader;
        this.tenant = tenant;
    }

    @Override
    public synchronized List<ReplyTime> recall(Optional<BotId> bot) {
        String name = name(bot);
        List<ReplyTime> stored = reader.transact(sql -> sql.all(
                        "SELECT not_yet_nanos, there_nanos FROM reply_time WHERE tenant = ? AND bot = ?"
                                + " ORDER BY id DESC LIMIT ?",
                        row -> new ReplyTime(Duration.ofNanos(row.getLong(1)), Duration.ofNanos(row.getLong(2))),
                        tenant,
                        name,
                        KEPT))
                .reversed();
        List<ReplyTime> all = Stream.concat(
                        stored.stream(),
                        gathered.stream()
                                .filter(heard -> heard.bot().equals(name))
                                .map(Heard::time))
                .toList();
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }

    @Override
    public synchronized void keep(Optional<BotId> bot, ReplyTime time) {
        gathered.add(new Heard(name(bot), time));
        if (gathered.size() >= GATHERED) {
            flush();
        }
    }

    /** Writes what was gathered; what cannot be written is forgotten, because only a little speed is lost with it. */
    synchronized void flush() {
        List<Heard> batch = List.copyOf(gathered);
        gathered.clear();
        if (batch.isEmpty()) {
            return;
        }
        try {
            writes.commit(transaction -> write(transaction.sql(), batch));
        } catch (RuntimeException e) {
            return;
        }
    }

    private int write(Sql sql, List<Heard> batch) {
        for (Heard heard : batch) {
            sql.run(
                    "INSERT INTO reply_time (tenant, bot, not_yet_nanos, there_nanos) VALUES (?, ?, ?, ?)",
                    tenant,
                    heard.bot(),
                    heard.time().notYetAt().toNanos(),
                    heard.time().thereAt().toNanos());
        }
        return batch.stream()
                .map(Heard::bot)
                .distinct()
                .mapToInt(bot -> forgetTheOldest(sql, bot))
                .sum();
    }

    private int forgetTheOldest(Sql sql, String bot) {
        return sql.run(
                "DELETE FROM reply_time WHERE tenant = ? AND bot = ? AND id <= (SELECT id FROM reply_time"
                        + " WHERE tenant = ? AND bot = ? ORDER BY id DESC LIMIT 1 OFFSET ?)",
                tenant,
                bot,
                tenant,
                bot,
                KEPT);
    }

    private static String name(Optional<BotId> bot) {
        return bot.map(BotId::value).orElse("");
    }
}
