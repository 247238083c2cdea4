package dev.parley.domain.exchange;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.Conversation;
import java.time.Instant;
import java.util.List;

/**
 * Lists the conversations of a tenant for a person to choose from. One instance speaks for one tenant and is safe for
 * many threads; calls change nothing. Each blocks for at most the adapter's operation time-out for every page it reads.
 *
 * <p>Its contract is tested by {@code ConversationDirectoryContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface ConversationDirectory {

    /**
     * The conversations that changed at that time or later, oldest change first, each once.
     *
     * @param since our best knowledge of the vendor's time; the bound is inclusive
     * @param atMost how many to return, 1 to 10,000; later ones are left out
     * @throws ContactCentreException as {@link ContactCentre} throws it; also when the vendor's paging loops or leads to
     *     another host
     */
    List<Conversation> changedSince(Instant since, int atMost);
}
