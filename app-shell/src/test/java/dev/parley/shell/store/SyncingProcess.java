package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.sync.Carried;
import dev.parley.domain.sync.Pending;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.SyncCursor;
import dev.parley.domain.sync.SyncLedger;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A process that notes ten changes and settles five of them, until it is killed; it says a line for each round. */
final class SyncingProcess {
    static final Route ROUTE = new Route("sandbox", "journal");
    static final int NOTED = 10;
    static final int SETTLED = 5;
    static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    private SyncingProcess() {}

    static Pending change(int number) {
        return new Pending(new ConversationId("c" + number), new ConversationState.Active(), at(number), at(number), 0);
    }

    static Instant at(int number) {
        return BEGIN.plusSeconds(number);
    }

    static Carried carried(Pending change) {
        return new Carried(
                change.conversation(),
                Optional.of(new TicketRef("T-" + change.conversation())),
                Optional.of(change.changedAt()),
                Optional.of(TicketState.ACTIVE),
                Optional.of("active"),
                1,
                List.of(),
                Optional.empty());
    }

    /** The folder of a SQLite store. */
    public static void main(String[] args) {
        SyncLedger ledger = Stores.sqlite(Path.of(args[0])).syncs();
        for (int round = 0; ; round++) {
            int first = round * NOTED;
            List<Pending> changes = IntStream.range(first, first + NOTED)
                    .mapToObj(SyncingProcess::change)
                    .toList();
            ledger.note(ROUTE, changes, SyncCursor.from(at(first + NOTED)));
            changes.stream().limit(SETTLED).forEach(change -> ledger.settle(ROUTE, carried(change), change));
            System.out.println(round + 1);
        }
    }
}
