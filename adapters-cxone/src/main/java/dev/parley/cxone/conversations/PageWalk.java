package dev.parley.cxone.conversations;

import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.sync.Change;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One walk from page to page, as the vendor names them. It begins on the first page, and is in memory with one alone. */
final class PageWalk {
    private final ConversationPages pages;
    private final Circle circle = new Circle();
    private ConversationPages.Page page;
    private List<Change> rows;

    PageWalk(ConversationPages pages, Instant since) {
        this.pages = pages;
        URI first = pages.since(since);
        circle.at(first);
        page = pages.read(first);
        rows = changes(page);
        circle.shows(first, rows);
    }

    /** What the page shows where the walk is. */
    List<Change> rows() {
        return rows;
    }

    /** Whether there is no page behind this one. */
    boolean isAtEnd() {
        return page.isLast();
    }

    /**
     * Goes to the next page, where there is one.
     *
     * @throws ContactCentreException when it cannot be had, leads to another host, or has been before
     */
    boolean goesOn() {
        Optional<URI> next = pages.behind(page);
        if (next.isEmpty()) {
            return false;
        }
        circle.at(next.get());
        page = pages.read(next.get());
        rows = changes(page);
        circle.shows(next.get(), rows);
        return true;
    }

    /** What is wrong with the way to the next page, where something is. */
    Optional<ContactCentreException> trouble() {
        try {
            pages.behind(page);
            return Optional.empty();
        } catch (ContactCentreException e) {
            return Optional.of(e);
        }
    }

    private static List<Change> changes(ConversationPages.Page page) {
        return page.rows().stream()
                .map(row -> new Change(
                        row,
                        row.updatedAt()
                                .orElseThrow(() -> NextPage.broken(
                                        "a row of the list tells no updatedDate", "conversation " + row.id()))))
                .toList();
    }
}
