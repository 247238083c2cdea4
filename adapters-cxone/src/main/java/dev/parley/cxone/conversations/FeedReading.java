package dev.parley.cxone.conversations;

import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.sync.Change;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One reading of the list from a time on. It pages by key: each page is asked for from the last time that was handed over,
 * because a list that moves while it is paged by place loses rows. The vendor's own pages are followed only
 *
 * <ul>
 *   <li>through changes of one time that fill a page, again and again until none of them has moved away meanwhile, and
 *   <li>where it is not certain that the list stands by its changes, oldest first: then all of it is looked through. Where
 *       it does, it is paged by key; else the oldest {@link #WINDOW} are handed over, and the next ones behind another look.
 * </ul>
 */
final class FeedReading {
    /** How many changes are in memory at the most where the vendor lists in another order. */
    static final int WINDOW = 10_000;

    private final ConversationPages pages;
    private final Instant upTo;
    private final Handover handover;
    private boolean byChange;
    private boolean byAnythingElse;
    private Optional<OneTime> lastPass = Optional.empty();
    private Optional<ContactCentreException> trouble = Optional.empty();

    FeedReading(ConversationPages pages, Instant upTo, Handover handover) {
        this.pages = pages;
        this.upTo = upTo;
        this.handover = handover;
    }

    void read() {
        boolean more = true;
        while (more && !handover.refused()) {
            var walk = new PageWalk(pages, handover.at());
            trouble = trouble.or(walk::trouble);
            more = step(walk);
        }
        if (!handover.refused()) {
            trouble.ifPresent(it -> {
                throw it;
            });
        }
    }

    private boolean step(PageWalk walk) {
        if (walk.isAtEnd()) {
            handover.take(oldestFirst(walk.rows()));
            return false;
        }
        ListOrder order = ListOrder.of(walk.rows(), upTo);
        byAnythingElse = byAnythingElse || (byChange && order.goesBack());
        byChange |= order.isByChange();
        return (byAnythingElse || !byChange) ? lookThrough(walk) : byKey(walk);
    }

    private boolean lookThrough(PageWalk walk) {
        var order = new ListOrder(upTo);
        var oldest = new OldestRows(WINDOW);
        do {
            walk.rows().forEach(order::see);
            walk.rows().stream().filter(handover::isDue).forEach(oldest::add);
        } while (walk.goesOn());
        if (!byAnythingElse && !order.goesBack()) {
            byChange = true;
            return true;
        }
        handover.take(oldest.rows());
        return oldest.leftOut();
    }

    private boolean byKey(PageWalk walk) {
        Instant asked = handover.at();
        handover.take(oldestFirst(walk.rows()));
        if (handover.at().isAfter(asked)) {
            lastPass = Optional.empty();
            return true;
        }
        return throughOneTime(walk);
    }

    /** Everything on the page changed at the time it was asked for, or is no business of ours. */
    private boolean throughOneTime(PageWalk walk) {
        Instant time = handover.at();
        var pass = new OneTime(time, upTo);
        pass.see(walk.rows());
        boolean fitsOnAPage = walk.rows().stream().anyMatch(row -> row.at().isAfter(time));
        boolean ends = false;
        while (!ends && !pass.isBehind() && !handover.refused()) {
            ends = !walk.goesOn() || walk.rows().stream().noneMatch(handover::isInTime);
            if (!ends) {
                pass.see(walk.rows());
                handover.take(pass.ofThatTime(walk.rows()));
            }
        }
        if (!fitsOnAPage && !pass.isAsGoodAs(lastPass)) {
            lastPass = Optional.of(pass);
            return true;
        }
        lastPass = Optional.empty();
        handover.take(oldestFirst(walk.rows()));
        return !ends;
    }

    private static List<Change> oldestFirst(List<Change> rows) {
        return rows.stream().sorted(Comparator.comparing(Change::at)).toList();
    }
}
