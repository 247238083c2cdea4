package dev.parley.domain.sync;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What changed at a tenant. One instance speaks for one tenant and is safe for many threads; calls change nothing. Memory
 * does not grow with the number of changes. Each call blocks for at most the adapter's operation time-out for every page it
 * reads.
 *
 * <p>Its contract is tested by {@code DeltaFeedContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface DeltaFeed {

    /**
     * Hands over every change from a time on, oldest first. A conversation that changes while the list is read may come
     * twice, with its later time; none that changed in that time is left out, also where the vendor's pages repeat rows,
     * move, or name no next one in time. What was handed over before a fault stays handed over.
     *
     * @param from the vendor's time; inclusive
     * @param upTo the vendor's time; exclusive, some time before now, because rows of the last seconds may still be missing
     * @param taker takes a change, and says whether to go on
     * @throws dev.parley.domain.exchange.ContactCentreException as the contact centre throws it; also when the vendor's
     *     paging loops or leads to another host, to which nothing is sent
     */
    void changes(Instant from, Instant upTo, Predicate<Change> taker);

    /**
     * Everything that was said in a conversation, in the vendor's order, each message once.
     *
     * @throws dev.parley.domain.exchange.ContactCentreException as the contact centre throws it
     */
    List<Message> said(ConversationId conversation);
}
