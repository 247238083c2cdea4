package dev.parley.cxone.conversations;

import dev.parley.domain.sync.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rows show of the order of the vendor's list, which the API does not promise. Rows that stand one behind the other by
 * their last change may do so because they stand by their opening: only where a later opening comes before an earlier one
 * is that not so. What changes while it is listed is no proof of anything.
 */
final class ListOrder {
    private static final int ENOUGH = 8;

    private final Instant upTo;
    private @Nullable Change last;
    private int steps;
    private boolean goesBack;
    private boolean openingsGoBack;

    /** @param upTo what changed then or later may be changing now */
    ListOrder(Instant upTo) {
        this.upTo = upTo;
    }

    static ListOrder of(List<Change> rows, Instant upTo) {
        var order = new ListOrder(upTo);
        rows.forEach(order::see);
        return order;
    }

    void see(Change row) {
        if (!row.at().isBefore(upTo)) {
            return;
        }
        Change before = last;
        last = row;
        if (before == null) {
            return;
        }
        int step = row.at().compareTo(before.at());
        goesBack |= step < 0;
        steps += step > 0 ? 1 : 0;
        openingsGoBack |=
                isEarlier(row.conversation().createdAt(), before.conversation().createdAt());
    }

    /** Whether a row stood behind one that changed later. */
    boolean goesBack() {
        return goesBack;
    }

    /** Whether it stands by the last change, oldest first, and by nothing else. */
    boolean isByChange() {
        return !goesBack && openingsGoBack && steps >= ENOUGH;
    }

    private static boolean isEarlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }
}
