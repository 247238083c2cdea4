package dev.parley.domain.resolution;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.BotId;
import java.util.List;
import java.util.Optional;

/**
 * Of which time the conversations that were held elsewhere are all judged. Whoever counts verdicts can tell by it whether
 * it counts all of them or some. A conversation belongs to the time at which it changed last.
 *
 * <p>Safe for many threads, and for several processes at a time. Times are kept in microseconds: what is kept is never more
 * than what was said.
 *
 * <p>Its contract is tested by {@code CoverageContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface Coverage {
    /**
     * Keeps that every conversation of a period is judged. Safe to repeat. When it returns, it is durable.
     *
     * @param tenant the tenant's name in the settings
     * @param bot those with that bot; with whichever where it names none
     * @param period when they changed last; an empty one says nothing
     * @throws RuntimeException when it cannot be kept; then nothing of it is
     */
    void add(String tenant, Optional<BotId> bot, Period period);

    /**
     * The periods of which every conversation is judged, oldest first; periods that touch or overlap are one.
     *
     * @param bot those with that bot, also where it was said of all; with whichever where it names none
     */
    List<Period> of(String tenant, Optional<BotId> bot);
}
