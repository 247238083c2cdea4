package dev.parley.domain.sync;

import dev.parley.domain.Port;
import dev.parley.domain.audit.KeptWords;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps how far each route got, what its desk has acknowledged, and what was decided. One instance is safe for many
 * threads; several processes may share what it keeps. What a call has kept is there after the process was killed behind
 * it, all of it or nothing. Memory does not grow with what is kept.
 *
 * <p>Its contract is tested by {@code SyncLedgerContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface SyncLedger extends KeptWords {

    /**
     * Takes a route, or keeps it for longer. A lease that has ended is anybody's.
     *
     * @param me whose lease it becomes, until {@link Holder#until()}
     * @param now our time
     * @return who holds the route from now on: {@code me} where it was taken, else somebody else
     */
    Holder hold(Route route, Holder me, Instant now);

    /** Gives a route back. Does nothing where somebody else holds it by now. Safe to repeat. */
    void release(Route route, Holder me);

    /** Takes a conversation of a route, or keeps it for longer; as {@link #hold}. */
    Holder claim(Route route, ConversationId conversation, Holder me, Instant now);

    /** Gives a conversation back; as {@link #release}. */
    void unclaim(Route route, ConversationId conversation, Holder me);

    /** How far the route's changes are noted. */
    Optional<SyncCursor> cursor(Route route);

    /**
     * Notes changes, and how far that was, both or none. Of a conversation that is pending already the newer change stays,
     * due when the one before was, because a request of that one may still be on its way; with no attempts counted where it
     * is newer. Each change that is taken that way is a decision, {@link Decision#noted}. Safe to repeat.
     *
     * @param changes oldest first, possibly none
     */
    void note(Route route, List<Pending> changes, SyncCursor behind);

    /**
     * Notes a change that somebody wants to be carried wherever the cursor stands, and what else they want to stand in its
     * ticket, both or none. Safe to repeat: the same note is kept once.
     */
    void want(Route route, Pending change, Optional<WantedNote> note);

    /** The notes on that conversation that do not stand in its ticket yet, oldest first. */
    List<WantedNote> notes(Route route, ConversationId conversation);

    /**
     * A note was carried. Does nothing where it is not kept any more. Safe to repeat.
     *
     * @param stands whether it stands in the ticket, and is forgotten; else something of it is put aside, and it is kept
     *     until that is taken up again or dropped
     */
    void told(Route route, ConversationId conversation, WantedNote note, boolean stands);

    /** Sets the cursor, also to an earlier time. What is pending stays. */
    void rewind(Route route, SyncCursor to);

    /**
     * The changes that may be tried now. Those that were never tried come first, so that what was tried in vain keeps no other
     * one from being tried; of each sort, those that are due first.
     */
    List<Pending> due(Route route, Instant now, int atMost);

    /** The change of that conversation which is pending, where one is. */
    Optional<Pending> pending(Route route, ConversationId conversation);

    /**
     * The vendor's time of the newest change of that conversation that needs no more doing: one that was settled, or put
     * aside as a whole, also where that was dropped since. Where the cursor is moved to plays no part in it.
     */
    Optional<Instant> dealtWith(Route route, ConversationId conversation);

    /** What is known to stand in the desk of that conversation; of one that is not known, nothing. */
    Carried carried(Route route, ConversationId conversation);

    /** Keeps what is known to stand there. Safe to repeat. */
    void keep(Route route, Carried carried);

    /**
     * The desk has acknowledged a change: keeps what stands there; the change is no longer pending unless a newer one of
     * that conversation, or a note on it, came meanwhile; and that conversation is no longer put aside as a whole, unless
     * that is newer. All of it or none. Safe to repeat.
     */
    void settle(Route route, Carried carried, Pending acknowledged);

    /**
     * The change is tried again later. What is known to stand there is not touched, and what is not pending any more stays
     * so: whoever has the conversation by now knows more. A newer change that came meanwhile stays, and is due then, too.
     */
    void postpone(Route route, Pending again);

    /**
     * Puts something aside. Where it is all of the conversation, its change is no longer pending, and the notes on it are put
     * aside with it. The same entry or conversation is put aside once: a repeat replaces it.
     */
    void park(Route route, Parked parked);

    /** What is put aside, oldest first. */
    List<Parked> parked(Route route);

    /** What of one conversation is put aside, oldest first. */
    List<Parked> parked(Route route, ConversationId conversation);

    /**
     * Takes what was put aside up again: it is not parked any more, and its change is pending and due, or noted as {@link
     * #note} does where one is pending. Does nothing where it is not parked any more. Safe to repeat.
     */
    void retry(Route route, Parked parked, Instant now);

    /**
     * Gives up what was put aside, and the note that it is of; where it is all of the conversation, the notes that were put
     * aside with it. What stands of it in the desk stays.
     */
    void drop(Route route, Parked parked);

    /** Keeps what was decided. Kept for at least the last 200 decisions of a conversation on a route. */
    void decided(Route route, Decision decision);

    /** What was decided about that conversation on that route, oldest first. */
    List<Decision> decisions(Route route, ConversationId conversation);

    /** How the desk of that route fared; of one that is not known, {@link DeskStanding#GOOD}. */
    DeskStanding standing(Route route);

    /** Keeps how the desk of that route fares now. Safe to repeat. */
    void stands(Route route, DeskStanding now);

    /** The routes of which more is kept than who holds them, in the order of their names. */
    List<Route> routes();

    /** How a route stands. */
    RouteStatus status(Route route);

    /**
     * How many notes on that conversation are kept on any route, and how many reasons that may repeat its words: of what is
     * put aside, of {@linkplain Decision.What#mayQuote decisions}, and of a desk that refused it among others.
     */
    @Override
    int holding(ConversationId conversation);

    /**
     * Forgets the notes on that conversation on every route, which will not stand in its ticket then, and puts {@link
     * #ERASED} in the place of the reasons. That it is pending or put aside, and what was decided when, stays. All or
     * nothing; safe to repeat.
     *
     * @return how many notes and reasons lost words
     */
    @Override
    int erase(ConversationId conversation);
}
