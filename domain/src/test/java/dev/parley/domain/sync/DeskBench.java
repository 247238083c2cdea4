package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A desk behind a faulty line, a ledger, and the algorithm between them: what the kit's tests are carried out on. */
final class DeskBench implements AutoCloseable {
    static final Route ROUTE = new Route("kit", "desk");
    static final URI PLACE = URI.create("https://cxone.example.com/conversations/");
    private static final int ENOUGH_TRIES = 60;

    final TicketDeskFixture fixture;
    final FaultyLine line;
    final TicketDesk desk;
    MemorySyncLedger ledger = new MemorySyncLedger();
    SyncRules rules;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private int chats;

    DeskBench(TicketDeskFixture fixture) {
        this.fixture = fixture;
        line = FaultyLine.of(fixture);
        desk = line.desk(DeskCase.GOOD);
        rules = rules(8);
    }

    /** As in production but for their waits, which are the fixture's. */
    SyncRules rules(int attempts) {
        Duration wait = fixture.backOff();
        return new SyncRules(true, settle().plus(wait), attempts, wait, wait.multipliedBy(16));
    }

    /** A conversation that nobody knows yet. */
    Chat chat() {
        return new Chat("chat-" + unique + "-" + ++chats);
    }

    Chat chat(String name) {
        return new Chat(name + unique);
    }

    FaultPlan faults() {
        return line.faults();
    }

    Duration settle() {
        return desk.capabilities().settle();
    }

    /** Before that, nobody may try again; behind it, the server has done whatever it will do. */
    Fault late() {
        return new Fault.Late(settle().multipliedBy(3).dividedBy(4));
    }

    /** In small steps, so that what is late is carried out when it is due and not when all the time has passed. */
    void pass(Duration time) {
        Instant end = fixture.clock().instant().plus(time).plusMillis(1);
        Duration step = settle().dividedBy(4).plusMillis(1);
        while (fixture.clock().instant().isBefore(end)) {
            Instant next = fixture.clock().instant().plus(step);
            fixture.waiter().waitUntil(next.isBefore(end) ? next : end);
            line.catchUp();
        }
    }

    /** A process of its own: with its own name, and the ledger that all share. */
    CarryConversation process(TicketDesk reached, SyncLedger shared, Chat chat) {
        var parts = new SyncParts(
                ROUTE,
                telling(chat),
                DeskBench::nobodyAsks,
                reached,
                shared,
                WriteRecorder.NONE,
                Endings.NONE,
                id -> Optional.of(new BackLink("the conversation", link(id))),
                rules,
                fixture.clock(),
                () -> 0.5,
                () -> false);
        String me = UUID.randomUUID().toString();
        return new CarryConversation(parts, new Holder(me, "process " + me, Instant.EPOCH));
    }

    private static Conversation nobodyAsks(ConversationId id) {
        throw new AssertionError("every change says how " + id + " stands");
    }

    static URI link(ConversationId id) {
        return URI.create(PLACE + ExternalKey.of("l", id).value());
    }

    /** Carries it once, by a new process. */
    CarryOutcome carryOnce(Chat chat, ConversationState state) {
        return carryOnce(chat, chat.change(state));
    }

    CarryOutcome carryOnce(Chat chat, Pending change) {
        ledger.want(ROUTE, change, Optional.empty());
        Pending pending = ledger.pending(ROUTE, chat.id())
                .filter(before -> !before.changedAt().isBefore(change.changedAt()))
                .orElse(change);
        return process(desk, ledger, chat).carry(pending);
    }

    /** Carries it until nothing is left to do, however long that takes. */
    CarryOutcome carry(Chat chat, ConversationState state) {
        return carry(chat, chat.change(state));
    }

    CarryOutcome carry(Chat chat, Pending change) {
        for (int i = 0; i < ENOUGH_TRIES; i++) {
            CarryOutcome outcome = carryOnce(chat, change);
            Optional<Instant> again = switch (outcome) {
                case CarryOutcome.Later later -> Optional.of(later.at());
                case CarryOutcome.Busy busy -> Optional.of(busy.holder().until());
                case CarryOutcome.DeskDown down
                when down.fault() instanceof DeskFault.RateLimited -> Optional.of(down.until());
                case CarryOutcome.DeskDown down -> Optional.empty();
                case CarryOutcome.Done done -> Optional.empty();
                case CarryOutcome.PutAside aside -> Optional.empty();
            };
            if (again.isEmpty()) {
                return outcome;
            }
            pass(Duration.between(fixture.clock().instant(), again.get()));
        }
        throw new AssertionError("not carried after " + ENOUGH_TRIES + " tries: " + ledger.decisions(ROUTE, chat.id()));
    }

    /** The same, and all of it must stand there then. */
    TicketRef carried(Chat chat, ConversationState state) {
        CarryOutcome outcome = carry(chat, state);
        assertThat(outcome)
                .withFailMessage(() -> outcome + "; decided: " + ledger.decisions(ROUTE, chat.id()))
                .isInstanceOf(CarryOutcome.Done.class);
        return standsOnce(chat);
    }

    /** One live ticket, and every message in it once and in order. */
    TicketRef standsOnce(Chat chat) {
        if (line.isAnythingLate()) {
            pass(settle());
        }
        pass(desk.capabilities().searchLag());
        List<TicketRef> tickets = fixture.tickets(chat.key());
        assertThat(tickets).as("live tickets of " + chat.key()).hasSize(1);
        String shown = fixture.shown(tickets.getFirst());
        assertThat(Standing.of(chat, shown)).as(shown).isEqualTo(Standing.ONCE_AND_IN_ORDER);
        return tickets.getFirst();
    }

    /** What people see of it, in its one ticket. */
    String shown(Chat chat) {
        pass(desk.capabilities().searchLag());
        List<TicketRef> tickets = fixture.tickets(chat.key());
        assertThat(tickets).as("live tickets of " + chat.key()).hasSize(1);
        return fixture.shown(tickets.getFirst());
    }

    /** Makes a ticket through the desk itself. */
    TicketRef ticket(Chat chat) {
        return desk.create(newTicket(chat), attempt(chat, "create"));
    }

    static NewTicket newTicket(Chat chat) {
        return new NewTicket(
                chat.key(), "Chat: Hello", Optional.empty(), "A chat.", TicketState.ACTIVE, Optional.empty());
    }

    static AttemptKey attempt(Chat chat, String operation) {
        return AttemptKey.of(chat.key(), operation, "");
    }

    static List<TranscriptEntry> entries(Chat chat) {
        return chat.said().stream()
                .map(message -> new TranscriptEntry(EntryKey.of(chat.id(), message), message.text()))
                .toList();
    }

    /** The snapshot as the desk tells it, once a search shows it. */
    TicketSnapshot found(Chat chat) {
        pass(desk.capabilities().searchLag());
        List<TicketSnapshot> found = desk.find(chat.key());
        assertThat(found).as("found by " + chat.key()).hasSize(1);
        return found.getFirst();
    }

    private static DeltaFeed telling(Chat chat) {
        return new DeltaFeed() {
            @Override
            public void changes(Instant from, Instant upTo, Predicate<Change> taker) {}

            @Override
            public List<Message> said(ConversationId conversation) {
                return chat.said();
            }
        };
    }

    @Override
    public void close() {
        line.close();
    }
}
