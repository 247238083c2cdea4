package dev.parley.domain.audit;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/**
 * The conversations that Parley opened or spoke in, as the audit trail tells of them: whoever keeps the trail keeps this
 * book with it, in the same step, so that they never differ.
 *
 * <p>Safe for many threads. Reading changes nothing.
 *
 * <p>Its contract is tested by {@code ConversationBookContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface ConversationBook {

    /**
     * The conversations of a tenant, the one touched last first.
     *
     * @param atMost how many, 1 to 10,000
     */
    List<BookedConversation> latest(String tenant, int atMost);

    /** A conversation, if the book has it. */
    Optional<BookedConversation> find(ConversationId conversation);

    /**
     * What processes that are gone left behind, of all tenants, oldest first: conversations that they were to close
     * ({@link BookedConversation#toBeClosed}), conversations in which they had begun something whose outcome is not on
     * record, and unsettled ones. A conversation is unsettled from an entry that is ({@link AuditEntry#isUnsettled}) to
     * the next entry of kind {@link AuditKind#MESSAGES}.
     */
    List<BookedConversation> looseEnds();

    /** The runs that processes that are gone began and did not end, oldest first. */
    List<String> unfinishedRuns();
}
