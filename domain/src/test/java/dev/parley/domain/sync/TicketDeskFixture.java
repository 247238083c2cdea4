package dev.parley.domain.sync;

import dev.parley.domain.Waiter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link TicketDeskContract} needs to know of a ticketing system: how a desk is opened, and what people see and do
 * there. Everything but {@link #desk} goes past the desk: straight to the system, as an administrator would. A new one for
 * each test; what it names in the system must not meet what other tests left there.
 */
public interface TicketDeskFixture extends AutoCloseable {

    /** Where the server is, which writes must not be reached but through the kit's proxy; empty for a desk without HTTP. */
    Optional<URI> server();

    /**
     * Opens a desk. Its time-outs should be as short as the server allows: two tests wait for them.
     *
     * @param base where it finds its server: the proxy in front of {@link #server()}, or an address where nobody listens
     */
    TicketDesk desk(URI base, DeskCase how);

    /** The time by which the desk's settle time, search lag and budgets pass: a driven one for fakes. */
    InstantSource clock();

    /** Waits in that time. */
    Waiter waiter();

    /** Whether such a request changes anything. Systems that search by {@code POST} say so here. */
    default boolean writes(String method, String path) {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    /** Whether the system knows who asks; false for a file on this machine. */
    default boolean hasCredentials() {
        return true;
    }

    /** Whether the desk tells an entry as often as it stands there ({@link TicketDesk#marks}). */
    default boolean countsMarks() {
        return false;
    }

    /** Whether the system has words of its own for states; false where it has Parley's. */
    default boolean hasOwnStates() {
        return true;
    }

    /** What must never be seen in a log or an error: the credentials that the desk sends. */
    String secret();

    /** The live tickets of that key, oldest first. */
    List<TicketRef> tickets(ExternalKey key);

    /** The subject of a ticket as people see it. */
    String subject(TicketRef ticket);

    /** Everything that stands in a ticket's comments as people see it, oldest first: as text, not as the page's source. */
    String shown(TicketRef ticket);

    /**
     * What the system took for more than text in a ticket's comments: mentions, macros, links to tickets, emphasis. Where
     * the system has a page, by that page.
     */
    List<String> takenForMarkup(TicketRef ticket);

    /** Texts that this system would take for more than text. */
    List<String> markup();

    /** Where a ticket leads. */
    Set<URI> links(TicketRef ticket);

    /** A ticket that somebody else created, with that key on it. */
    TicketRef somebodyCreates(ExternalKey key, String subject);

    /** Somebody else, a customer where the system lets them, writes into a ticket. */
    void somebodyWrites(TicketRef ticket, String text);

    /** Somebody else moves a ticket. */
    void somebodyMoves(TicketRef ticket, TicketState to);

    /** Somebody closes a ticket: for good, where the system has that, else as people do it there. */
    void somebodyCloses(TicketRef ticket);

    /** Whether the customer can read what the desk wrote into that ticket. */
    boolean customerReads(TicketRef ticket);

    /** What the desk needs to be there, each by a word that its probe says when it is not. At least one. */
    List<String> parts();

    /** Takes a part away, for desks that are opened from now on. */
    void lose(String part);

    /** Gives it back. */
    void mend(String part);

    /** Which ticket a ticket goes on from; asked only where a closed ticket is final. */
    Optional<TicketRef> followUpOf(TicketRef ticket);

    /** The first wait behind a failure, in the time of {@link #clock()}; short for servers whose time is real. */
    default Duration backOff() {
        return Duration.ofSeconds(1);
    }

    /** How many entries the test of paging writes; fewer where the server takes minutes for them, but several pages. */
    default int manyEntries() {
        return 10_000;
    }

    /** How this system answers a change of a ticket that has changed meanwhile. */
    CannedAnswer conflict();

    /** How this system answers a write because of one field, and that field's name. */
    Map.Entry<String, CannedAnswer> rejection();

    @Override
    void close();
}
