package dev.parley.domain.resolution;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.BotId;
import java.util.Optional;

/**
 * The vendor's own figures. One instance speaks for one tenant and is safe for many threads; calls change nothing and may
 * be repeated. Each blocks for at most the adapter's operation time-out, and tries again what may pass.
 *
 * <p>What the vendor counts, when a conversation belongs to a period, and whether the last instant is part of it, is the
 * vendor's affair: the figures are handed on, not understood.
 *
 * <p>Its contract is tested by {@code AnalyticsContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface Analytics {

    /**
     * Asks for the share of conversations that bots resolved.
     *
     * @param bot of that bot; of all where none is named
     * @throws dev.parley.domain.exchange.ContactCentreException as the contact centre throws it
     */
    VendorFigures resolution(Period period, Optional<BotId> bot);
}
