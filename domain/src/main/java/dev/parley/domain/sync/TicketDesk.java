package dev.parley.domain.sync;

import dev.parley.domain.Port;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A ticketing system as the domain sees it. A desk translates and does nothing else: it keeps nothing between two calls,
 * decides nothing, and never tries anything again. What makes tickets exactly-once is {@link CarryConversation}'s, for every
 * desk alike.
 *
 * <p>One instance is safe for many threads. Each call blocks for at most the desk's time-out for every page that it reads,
 * and throws {@link DeskException} in place of an answer. A call that changes something makes <em>exactly one</em> HTTP
 * request that writes, whatever becomes of it; it may read before and behind it. An answer of 2xx proves nothing: what was
 * to be changed is read back, where the write's own answer does not show it, and what is not there is {@link
 * DeskFault.Rejected}.
 *
 * <p>Its contract is tested by {@code TicketDeskContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface TicketDesk {

    /** What the system can do and takes. Asks nobody; the same at every call. */
    DeskCapabilities capabilities();

    /**
     * Whether the system can be asked what stands there. Where it cannot, {@link #find} and {@link #marks} are always empty,
     * and that says nothing. Asks nobody; the same at every call.
     */
    default boolean canBeAsked() {
        return true;
    }

    /**
     * Looks at credentials, project or queue, fields, rights and workflow. Changes nothing.
     *
     * @throws DeskException {@link DeskFault.Unauthorised} when the credentials are wrong <em>or missing</em>, which some
     *     systems answer as if nothing were there
     */
    DeskProbe probe();

    /**
     * Every ticket of that key, closed ones included, oldest first. Those that were merged into another one are not told.
     * A ticket whose key, as the system returns it, is another one is left out, whatever the system was asked for.
     */
    List<TicketSnapshot> find(ExternalKey key);

    /**
     * Creates a ticket, with its key on it from the beginning. Not safe to repeat unless {@link
     * DeskCapabilities#createOnce()}.
     *
     * @return the ticket, whose key was seen on it
     */
    TicketRef create(NewTicket ticket, AttemptKey attempt);

    /**
     * The marks of all entries that stand in that ticket. Only what the desk itself wrote counts: who writes a mark into
     * the words of an entry, or into a comment of their own, has marked nothing.
     *
     * @return each as often as it stands there, so that what was written twice is found; a desk that does not count them may
     *     tell each once, as a set does
     */
    Collection<EntryKey> marks(TicketRef ticket);

    /**
     * Adds entries in their order, in one write, and with it their marks: either all of it stands there or nothing does.
     * Shown as plain text: what the system would take for markup shows as it was typed. Not safe to repeat.
     *
     * @param entries 1 to {@link DeskCapabilities#maxBatch()}
     */
    void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt);

    /**
     * Changes where the ticket stands. Safe to repeat.
     *
     * @param seen the version on which it was decided; a system that can, refuses when it is an old one
     * @return the ticket as it stands behind that, read back
     */
    TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen);

    /** Sets the way back; there is one for each {@link BackLink#uri()}, however often it is set. Safe to repeat. */
    void link(TicketRef ticket, BackLink link);

    /**
     * Takes a ticket out of the way of another one of the same key: merges it, or closes it as a duplicate. From then on
     * {@link #find} does not tell it any more. Safe to repeat.
     */
    void retire(TicketRef loser, TicketRef winner);
}
