package dev.parley.cxone.conversations;

import dev.parley.domain.sync.Change;
import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The oldest of any number of changes, each once. */
final class OldestRows {
    private static final Comparator<Change> OLDEST_FIRST = Comparator.comparing(Change::at)
            .thenComparing(change -> change.conversation().id().value());

    private final int most;
    private final NavigableSet<Change> rows = new TreeSet<>(OLDEST_FIRST);
    private boolean leftOut;

    OldestRows(int most) {
        this.most = most;
    }

    void add(Change row) {
        rows.add(row);
        if (rows.size() > most) {
            rows.removeLast();
            leftOut = true;
        }
    }

    /** Those, oldest first. */
    NavigableSet<Change> rows() {
        return Collections.unmodifiableNavigableSet(rows);
    }

    /** Whether there were more. */
    boolean leftOut() {
        return leftOut;
    }
}
