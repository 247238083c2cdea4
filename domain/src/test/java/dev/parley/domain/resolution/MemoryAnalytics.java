package dev.parley.domain.resolution;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A vendor's figures in memory, and the tenant that they are about. Safe for many threads. */
public class MemoryAnalytics implements Analytics, AnalyticsFixture {
    private final List<Held> held = new CopyOnWriteArrayList<>();

    private record Held(ConversationId id, boolean resolved) {}

    @Override
    public Analytics analytics() {
        return this;
    }

    @Override
    public Instant now() {
        return Judged.NOON;
    }

    @Override
    public BotId bot() {
        return new BotId("order-bot");
    }

    @Override
    public ConversationId resolved() {
        return hold(true);
    }

    @Override
    public ConversationId unresolved() {
        return hold(false);
    }

    private ConversationId hold(boolean resolved) {
        var one = new Held(new ConversationId(UUID.randomUUID().toString()), resolved);
        held.add(one);
        return one.id();
    }

    @Override
    public VendorFigures resolution(Period period, Optional<BotId> bot) {
        boolean meant = period.holds(now()) && bot.map(bot()::equals).orElse(true);
        List<Held> counted = meant ? List.copyOf(held) : List.of();
        long resolved = counted.stream().filter(Held::resolved).count();
        return new VendorFigures(
                JsonObject.empty()
                        .with("totalHits", new JsonNumber(BigDecimal.valueOf(counted.size())))
                        .with(
                                "conversations",
                                new JsonArray(counted.stream()
                                        .map(MemoryAnalytics::row)
                                        .toList())),
                Optional.of((long) counted.size()),
                Map.of("results[0].stats.resolved", BigDecimal.valueOf(resolved)),
                counted.stream()
                        .map(one -> new VendorFigures.Listed(one.id(), Optional.of(one.resolved())))
                        .toList());
    }

    private static JsonValue row(Held one) {
        return JsonObject.empty()
                .with("conversationId", new JsonString(one.id().value()))
                .with("resolved", new JsonBoolean(one.resolved()));
    }
}
