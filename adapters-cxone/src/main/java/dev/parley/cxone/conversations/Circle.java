package dev.parley.cxone.conversations;

import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.sync.Change;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices pages that lead in a circle: an address that comes again, or ever new addresses that show the same again. A page
 * that comes twice is none yet. It keeps one page to compare with, and takes a later one for it after 1, 2, 4, 8 … pages
 * (Brent), so that its memory does not grow with the list.
 */
final class Circle {
    private static final int MEETINGS = 3;
    private static final int MOST_EMPTY = 100;

    private long walked;
    private long changesAt = 1;
    private int meetings;
    private int empty;
    private @Nullable URI address;
    private int content;

    /** @throws ContactCentreException when the walk was there before */
    void at(URI next) {
        if (next.equals(address)) {
            throw ConversationPages.inACircle(next);
        }
    }

    /** @throws ContactCentreException when the walk shows again and again what it showed before */
    void shows(URI page, List<Change> rows) {
        int shown = rows.hashCode();
        empty = rows.isEmpty() ? empty + 1 : 0;
        meetings += !rows.isEmpty() && address != null && shown == content ? 1 : 0;
        if (meetings >= MEETINGS || empty > MOST_EMPTY) {
            throw ConversationPages.inACircle(page);
        }
        walked++;
        if (walked >= changesAt) {
            changesAt *= 2;
            address = page;
            content = shown;
            meetings = 0;
        }
    }
}
