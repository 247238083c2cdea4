package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.sync.Change;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One pass through the changes of one time, page by page by place, and what stands behind them on the last of those pages.
 * A row that moves away while the pages are read makes the next ones move up, and one of them is never shown; but the row
 * that moved is missing in the next pass. So a pass has shown everything when the next one shows all of it again.
 */
final class OneTime {
    private static final int MOST_PASSES = 100;

    private final Instant time;
    private final Instant upTo;
    private final Set<Row> rows = new HashSet<>();
    private boolean behind;
    private int number = 1;

    private record Row(ConversationId id, Instant at) {}

    OneTime(Instant time, Instant upTo) {
        this.time = time;
        this.upTo = upTo;
    }

    void see(List<Change> page) {
        for (Change change : page) {
            if (!change.at().isBefore(time) && change.at().isBefore(upTo)) {
                rows.add(new Row(change.conversation().id(), change.at()));
                behind |= change.at().isAfter(time);
            }
        }
    }

    /** Whether it has seen something that changed later. */
    boolean isBehind() {
        return behind;
    }

    List<Change> ofThatTime(List<Change> page) {
        return page.stream().filter(row -> row.at().equals(time)).toList();
    }

    /**
     * Whether it has seen everything that the one before it had seen.
     *
     * @throws ContactCentreException when that is not so for too long
     */
    boolean isAsGoodAs(Optional<OneTime> before) {
        number = before.map(it -> it.number + 1).orElse(1);
        if (number > MOST_PASSES) {
            throw NextPage.broken("the list shows other rows each time it is read", "of " + time);
        }
        return before.isPresent() && rows.containsAll(before.get().rows);
    }
}
