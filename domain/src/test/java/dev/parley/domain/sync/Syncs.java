package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Routes, changes and what became of them, for the tests of ledgers. */
final class Syncs {
    static final Route ROUTE = new Route("support", "desk");
    static final Route OTHER_DESK = new Route("support", "archive");
    static final Route OTHER_TENANT = new Route("sales", "desk");
    static final ConversationId ONE = new ConversationId("c1");
    static final ConversationId TWO = new ConversationId("c2");
    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    private Syncs() {}

    static Instant at(long seconds) {
        return BEGIN.plusSeconds(seconds);
    }

    static SyncCursor cursor(long seconds) {
        return SyncCursor.from(at(seconds));
    }

    /** A change that is due when it happened. */
    static Pending change(ConversationId conversation, long seconds) {
        return due(conversation, seconds, seconds);
    }

    static Pending due(ConversationId conversation, long seconds, long dueSeconds) {
        return new Pending(conversation, new ConversationState.Active(), at(seconds), at(dueSeconds), 0);
    }

    static Carried carried(ConversationId conversation, int entries) {
        return new Carried(
                conversation,
                Optional.of(new TicketRef("T-" + conversation)),
                Optional.of(at(1)),
                Optional.of(TicketState.ACTIVE),
                Optional.of("open"),
                entries,
                List.of(),
                Optional.of(at(0)));
    }

    static Parked aside(Pending change, long seconds) {
        return new Parked("a" + change.conversation(), change, Optional.empty(), "too large", at(seconds));
    }

    static Parked entryAside(Pending change, String entry, long seconds) {
        return new Parked("e" + entry, change, Optional.of(new EntryKey(entry)), "subject: bad words", at(seconds));
    }

    static WantedNote wanted(String words, long seconds) {
        return WantedNote.of(words, at(seconds));
    }

    static Decision decision(ConversationId conversation, int number) {
        return new Decision(conversation, at(number), Decision.What.SKIP, "reason " + number, Optional.empty());
    }

    static Holder holder(String id, long untilSeconds) {
        return new Holder(id, "parley " + id + " on desk-host", at(untilSeconds));
    }

    static List<Pending> note(SyncLedger ledger, Pending... changes) {
        List<Pending> noted = List.of(changes);
        ledger.note(ROUTE, noted, cursor(0));
        return noted;
    }

    /** What so many threads get of it, each doing it with its number. */
    static <T> List<T> together(int threads, IntFunction<T> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<T>> all = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                    .toList();
            List<T> got = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(all)) {
                got.add(one.get());
            }
            return got;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static SyncCursor seen(long seconds, Set<ConversationId> conversations) {
        return new SyncCursor(at(seconds), conversations);
    }
}
