package dev.parley.domain.sync;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where a sync is tried: a feed, a ledger and a desk in memory, time that is driven, and a desk that fails on demand. */
final class SyncStage {
    static final Route ROUTE = new Route("sandbox", "desk");
    static final ConversationId ID = new ConversationId("6f1c2a52-4f0b-4c39-9d53-0d1b7b0a7b11");

    final VirtualTime time = new VirtualTime();
    final FakeDeltaFeed feed = new FakeDeltaFeed();
    final MemorySyncLedger ledger = new MemorySyncLedger();
    final MemoryTicketDesk tickets;
    final Faulty desk;
    final List<String> onRecord = new ArrayList<>();
    SyncRules rules = SyncRules.STANDARD;
    boolean ending;
    Endings endings = Endings.NONE;
    Function<ConversationId, Conversation> look = feed::look;

    SyncStage() {
        this(MemoryTicketDesk.easy());
    }

    SyncStage(DeskCapabilities capabilities) {
        tickets = new MemoryTicketDesk(capabilities, time);
        desk = new Faulty(tickets, time);
    }

    /** So many conversations, each with one message. */
    void crowd(int conversations) {
        for (int i = 1; i <= conversations; i++) {
            ConversationId id = feed.changed("c" + i, new ConversationState.Active(), time.instant());
            feed.says(id, new Author.Visitor(), "Hello " + i, time.instant());
        }
    }

    void visitor(String words) {
        if (feed.tellings() == 0 && ledger.routes().isEmpty()) {
            feed.changed(ID, new ConversationState.Active(), time.instant());
        }
        feed.says(ID, new Author.Visitor(), words, time.instant());
    }

    void bot(String words) {
        feed.says(ID, new Author.Bot(), words, time.instant());
    }

    void stands(ConversationState state) {
        feed.changed(ID, state, time.instant());
    }

    SyncSummary run() {
        return run(SyncScope.STANDARD);
    }

    SyncSummary run(SyncScope scope) {
        time.pass(Duration.ofSeconds(10));
        return deltas("me").run(scope);
    }

    SyncDeltas deltas(String who) {
        return new SyncDeltas(parts(), new Holder(who, "run " + who, Instant.MAX), time, SyncWatcher.NONE);
    }

    CarryOutcome carry(String who, ConversationState state, Instant changedAt) {
        return new CarryConversation(parts(), new Holder(who, "run " + who, Instant.MAX))
                .carry(new Pending(ID, state, changedAt, time.instant(), 0));
    }

    SyncParts parts() {
        return parts(ledger);
    }

    SyncParts parts(SyncLedger by) {
        return new SyncParts(
                ROUTE,
                feed,
                it -> look.apply(it),
                desk,
                by,
                new WriteRecorder() {
                    @Override
                    public void intended(DeskWrite write) {
                        onRecord.add(write.what().word());
                    }

                    @Override
                    public void over(DeskWrite write, Optional<DeskFault> fault) {
                        onRecord.add(write.what().word() + ": "
                                + fault.map(DeskFault::words).orElse("done"));
                    }
                },
                endings,
                id -> Optional.of(new BackLink("Conversation", URI.create("https://desk.example.com/" + id.value()))),
                rules,
                time,
                () -> 0.5,
                () -> ending);
    }

    List<TicketSnapshot> found() {
        return tickets.find(ExternalKey.of("sandbox", ID));
    }

    TicketSnapshot ticket() {
        List<TicketSnapshot> live =
                found().stream().filter(TicketSnapshot::live).toList();
        if (live.size() != 1) {
            throw new AssertionError("there is not one ticket: " + live);
        }
        return live.getFirst();
    }

    /** The words of its entries, in their order, without marks and heads. */
    List<String> words() {
        return words(ticket().ref());
    }

    List<String> words(TicketRef ref) {
        return tickets.comments(ref).stream()
                .flatMap(comment -> java.util.Arrays.stream(
                        comment.substring(comment.indexOf('\n') + 1).split("\n\n")))
                .map(entry -> entry.substring(entry.indexOf('\n') + 1))
                .toList();
    }

    List<String> decided() {
        return ledger.decisions(ROUTE, ID).stream()
                .map(decision -> decision.what().word())
                .toList();
    }

    /** A desk that fails on demand, before or behind what it was asked. */
    static final class Faulty implements TicketDesk {
        private final TicketDesk desk;
        private final Deque<Fault> faults = new ArrayDeque<>();
        final List<String> calls = java.util.Collections.synchronizedList(new ArrayList<>());
        private final List<Object> answersThatNeverCame = new ArrayList<>();
        private final Map<ExternalKey, DeskFault> poisoned = new HashMap<>();
        private final Map<String, Runnable> meanwhile = new HashMap<>();
        private final Map<String, DeskFault> refused = new HashMap<>();
        private final List<Asked> asked = java.util.Collections.synchronizedList(new ArrayList<>());
        private Optional<DeskFault> down = Optional.empty();
        boolean askable = true;

        private record Asked(String call, Instant at) {}

        private record Fault(String call, boolean done, RuntimeException thrown) {}

        private final InstantSource clock;

        Faulty(TicketDesk desk, InstantSource clock) {
            this.desk = desk;
            this.clock = clock;
        }

        /** From now on every such call is refused. */
        void refuseAll(String call, DeskFault fault) {
            refused.put(call, fault);
        }

        /** From now on no call is refused as such. */
        void takeAll() {
            refused.clear();
        }

        /** When it was asked that, from one time to another. */
        List<Instant> asked(String call, Instant from, Instant to) {
            return asked.stream()
                    .filter(it -> it.call().equals(call))
                    .map(Asked::at)
                    .filter(at -> !at.isBefore(from) && at.isBefore(to))
                    .toList();
        }

        /** The next such call fails, and was not done. */
        void refuse(String call, DeskFault fault) {
            faults.add(new Fault(call, false, new DeskException(fault)));
        }

        /** The next such call is done, and its answer never comes. */
        void loseAnswer(String call) {
            faults.add(new Fault(call, true, new DeskException(new DeskFault.Transient(true, "read timed out"))));
        }

        /** The answer of the next such call takes so long that this happens before it comes. */
        void meanwhile(String call, Runnable happens) {
            meanwhile.put(call, happens);
        }

        /** The process is killed behind such a call. */
        void killBehind(String call) {
            faults.add(new Fault(call, true, new Killed()));
        }

        /** The process is killed before such a call. */
        void killBefore(String call) {
            faults.add(new Fault(call, false, new Killed()));
        }

        /** Whoever looks for that ticket meets that fault. */
        void poison(ExternalKey key, DeskFault fault) {
            poisoned.put(key, fault);
        }

        /** From now on nothing works any more, or all of it again. */
        void down(Optional<DeskFault> fault) {
            down = fault;
        }

        private <T> T call(String name, java.util.function.Supplier<T> work) {
            calls.add(name);
            asked.add(new Asked(name, clock.instant()));
            if (refused.containsKey(name)) {
                throw new DeskException(refused.get(name));
            }
            if (down.isPresent()) {
                throw new DeskException(down.get());
            }
            Fault fault = faults.peek();
            if (fault == null || !fault.call().equals(name)) {
                T answer = work.get();
                Optional.ofNullable(meanwhile.remove(name)).ifPresent(Runnable::run);
                return answer;
            }
            faults.remove();
            if (fault.done()) {
                answersThatNeverCame.add(work.get());
            }
            throw fault.thrown();
        }

        @Override
        public DeskCapabilities capabilities() {
            return desk.capabilities();
        }

        @Override
        public boolean canBeAsked() {
            return askable;
        }

        @Override
        public DeskProbe probe() {
            return desk.probe();
        }

        @Override
        public List<TicketSnapshot> find(ExternalKey key) {
            return call("find", () -> {
                if (poisoned.containsKey(key)) {
                    throw new DeskException(poisoned.get(key));
                }
                return desk.find(key);
            });
        }

        @Override
        public TicketRef create(NewTicket ticket, AttemptKey attempt) {
            return call("create", () -> desk.create(ticket, attempt));
        }

        @Override
        public Collection<EntryKey> marks(TicketRef ticket) {
            return call("marks", () -> desk.marks(ticket));
        }

        @Override
        public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
            call("append", () -> {
                desk.append(ticket, entries, attempt);
                return ticket;
            });
        }

        @Override
        public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
            return call("move", () -> desk.move(ticket, to, seen));
        }

        @Override
        public void link(TicketRef ticket, BackLink link) {
            call("link", () -> {
                desk.link(ticket, link);
                return ticket;
            });
        }

        @Override
        public void retire(TicketRef loser, TicketRef winner) {
            call("retire", () -> {
                desk.retire(loser, winner);
                return loser;
            });
        }
    }

    /** What a killed process does not live to see. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
