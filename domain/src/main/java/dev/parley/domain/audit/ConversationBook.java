package dev.parley.domain.audit;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/**
 * The conversations that Parley opened or spoke in, as the audit trail tells of them: whoever keeps the trail keeps this
 * book with it, in the same step, so that they never differ.
 *
 * <p>Which records tell it what:
 *
 * <ul>
 *   <li>Openings, turns, changes of the context, closings and messages found at the vendor are booked. Records of other
 *       kinds tell it nothing, nor does what was {@code not-said}: nothing happened to the conversation.
 *   <li>The opening alone tells run and holding. Its detail {@code proposed} says under which id the book has had the
 *       conversation so far; from then on it is known by the vendor's id alone.
 *   <li>A conversation is over from the first entry that {@link AuditEntry#concludes} it, and stays so.
 *   <li>It is unsettled from an entry that is ({@link AuditEntry#isUnsettled}) to the next one of kind {@link
 *       AuditKind#MESSAGES}.
 *   <li>An intention is unfinished until a record of the same kind and turn has any other outcome; of several the one
 *       begun first is named.
 *   <li>A run is begun by {@link AuditedRun#BEGUN} and ended by any other outcome.
 * </ul>
 *
 * <p>Times are those of the records: the book's {@code touched} never goes back. Safe for many threads. Reading changes
 * nothing.
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

    /**
     * The conversations of the same tenant that were touched before that one, as {@link #latest} lists them: page by page
     * all of them, in whatever memory one page takes. One that is touched meanwhile is in front of all pages, and missing.
     *
     * @param than the last one of the page before
     * @param atMost how many, 1 to 10,000
     */
    List<BookedConversation> earlier(BookedConversation than, int atMost);

    /** A conversation, if the book has it. */
    Optional<BookedConversation> find(ConversationId conversation);

    /**
     * What processes that are gone left behind, of all tenants, oldest first: conversations that they were to close
     * ({@link BookedConversation#toBeClosed}), conversations in which they had begun something whose outcome is not on
     * record, and unsettled ones; the latter two also when they are over. Where a process that is alive has taken the
     * conversation up, or opened it, it is no loose end, whoever else touched it.
     */
    List<BookedConversation> looseEnds();

    /**
     * Takes a conversation over, if it is still a loose end: from then on it is this process's, as though this process had
     * opened it, and no loose end as long as this process lives. Of several that claim it at once, one gets it. Puts
     * nothing on record. Not to be repeated: who has a conversation does not get it again.
     *
     * @return the conversation as it stands now; empty when it is no loose end
     */
    Optional<BookedConversation> claim(ConversationId conversation);

    /** The runs that processes that are gone began and did not end, oldest first. */
    List<String> unfinishedRuns();
}
