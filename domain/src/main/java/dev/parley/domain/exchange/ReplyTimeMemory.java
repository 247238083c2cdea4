package dev.parley.domain.exchange;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.BotId;
import java.util.List;
import java.util.Optional;

/**
 * Remembers how fast bots reply, so that the next process need not learn it anew. One instance speaks for one tenant and
 * is safe for many threads; several processes may add to it at a time.
 *
 * <p>Its contract is tested by {@code ReplyTimeMemoryContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface ReplyTimeMemory {
    /** How many reply times are remembered of a bot; the oldest are forgotten first. */
    int KEPT = 400;

    /**
     * The latest reply times of a bot, oldest first, at most {@link #KEPT}, to the microsecond. What was kept a moment ago
     * may not be among them yet; what processes kept that have ended in order is.
     */
    List<ReplyTime> recall(Optional<BotId> bot);

    /**
     * Adds one. It may be written later, together with others, and a killed process may lose it: only a little speed is
     * lost with it. Never throws because it cannot be kept.
     */
    void keep(Optional<BotId> bot, ReplyTime time);
}
