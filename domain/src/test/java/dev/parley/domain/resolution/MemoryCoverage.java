package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is covered, in memory. Safe for many threads. */
public final class MemoryCoverage implements Coverage {
    private final List<Part> parts = new ArrayList<>();

    private record Part(String tenant, Optional<BotId> bot, Period period) {}

    @Override
    public synchronized void add(String tenant, Optional<BotId> bot, Period period) {
        Instant from = period.from().truncatedTo(ChronoUnit.MICROS);
        Instant begin = from.equals(period.from()) ? from : from.plus(1, ChronoUnit.MICROS);
        Instant end = period.to().truncatedTo(ChronoUnit.MICROS);
        if (begin.isBefore(end)) {
            parts.add(new Part(tenant, bot, new Period(begin, end)));
        }
    }

    @Override
    public synchronized List<Period> of(String tenant, Optional<BotId> bot) {
        return Periods.joined(parts.stream()
                .filter(part -> part.tenant().equals(tenant))
                .filter(part -> part.bot().isEmpty() || part.bot().equals(bot))
                .map(Part::period)
                .toList());
    }
}
