package dev.parley.domain.exchange;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.LegalMoves;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.Marker.Awaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A contact centre in memory, for tests: scripted bots on virtual time, faults on demand, and a list of the calls that
 * were made. Like an adapter of a polled API it finds out by one look that nothing more comes. Keeps to {@link ContactCentreContract} and {@link ConversationDirectoryContract}.
 */
public final class FakeContactCentre implements ContactCentre, ConversationDirectory {
    private final VirtualTime time;
    private final Map<String, FakeBot> bots = new ConcurrentHashMap<>();
    private final Map<ConversationId, FakeConversation> conversations = new ConcurrentHashMap<>();
    private final List<Operation> calls = new CopyOnWriteArrayList<>();
    private final Mishaps mishaps = new Mishaps();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile Duration clockAhead = Duration.ZERO;

    /** What can be asked of it. */
    public enum Operation {
        OPEN,
        LOOK,
        HISTORY,
        SEND,
        AWAIT_REPLIES,
        REPLACE_CONTEXT,
        CLOSE,
        CHANGED_SINCE
    }

    /**
     * @param time what it waits on
     * @param bots who can be talked to
     */
    public FakeContactCentre(VirtualTime time, FakeBot... bots) {
        this.time = time;
        List.of(bots).forEach(bot -> this.bots.put(bot.id().value(), bot));
    }

    /** What it waits on. */
    public VirtualTime time() {
        return time;
    }

    /** The calls made so far, in their order. */
    public List<Operation> calls() {
        return List.copyOf(calls);
    }

    /** What happens instead of, or just before, the next such call: it may throw, interrupt, or let time pass. */
    public void beforeNext(Operation operation, Runnable mishap) {
        mishaps.before(operation, mishap);
    }

    /** What happens when the next such call is done but has not returned: if it throws, the answer is lost. */
    public void afterNext(Operation operation, Runnable mishap) {
        mishaps.after(operation, mishap);
    }

    /** A mishap for the two above. */
    public static Runnable failing(ContactFault fault) {
        return () -> {
            throw new ContactCentreException(fault);
        };
    }

    /** Sets how far this vendor's clock is ahead of ours. */
    public void setClockAhead(Duration ahead) {
        clockAhead = ahead;
    }

    /** Moves a conversation, as an agent or the vendor would. */
    public void move(ConversationId conversation, ConversationState state) {
        find(conversation).move(state, vendorNow());
    }

    @Override
    public ConversationSnapshot open(NewConversation proposal) {
        return doing(Operation.OPEN, () -> {
            FakeBot bot = bots.get(proposal.bot().value());
            if (bot == null) {
                throw new ContactCentreException(
                        new ContactFault.UnknownBot(proposal.bot(), "no bot " + proposal.bot()));
            }
            return conversations
                    .computeIfAbsent(proposal.id(), id -> new FakeConversation(proposal, bot, vendorNow()))
                    .snapshot(vendorNow());
        });
    }

    @Override
    public ConversationSnapshot look(ConversationId conversation) {
        return doing(Operation.LOOK, () -> find(conversation).snapshot(vendorNow()));
    }

    @Override
    public List<Message> history(ConversationId conversation) {
        return doing(Operation.HISTORY, () -> find(conversation).messages(vendorNow()));
    }

    @Override
    public Receipt send(OutgoingMessage message) {
        return doing(Operation.SEND, () -> {
            FakeConversation conversation = find(message.conversation());
            if (!conversation.hasTaken(message.key())) {
                guard(conversation, Move.SAY);
            }
            var id = new MessageId("m-" + messages.incrementAndGet());
            return conversation.say(message.text(), message.key(), time.instant(), vendorNow(), id);
        });
    }

    @Override
    public Arrivals awaitReplies(Marker marker, Instant until) {
        return doing(Operation.AWAIT_REPLIES, () -> {
            FakeConversation conversation = find(marker.conversation());
            while (true) {
                Instant now = vendorNow();
                List<Message> fresh = conversation.messages(now).stream()
                        .filter(message -> !marker.seen().contains(message.id()))
                        .toList();
                boolean heard = fresh.stream().anyMatch(message -> !(message.author() instanceof Author.Visitor));
                if (heard || !time.instant().isBefore(until)) {
                    boolean looked = fresh.isEmpty() && marker.awaiting() == Awaiting.MORE_REPLIES;
                    return Arrivals.of(
                            fresh, time.instant(), looked ? Optional.of(conversation.snapshot(now)) : Optional.empty());
                }
                Optional<Instant> next = conversation.nextArrival(now).map(at -> at.minus(clockAhead));
                time.waitUntil(next.filter(until::isAfter).orElse(until));
            }
        });
    }

    @Override
    public ConversationSnapshot replaceContext(ConversationId conversation, ContextData context) {
        return doing(Operation.REPLACE_CONTEXT, () -> {
            FakeConversation found = find(conversation);
            guard(found, Move.REPLACE_CONTEXT);
            found.replaceContext(context, vendorNow());
            return found.snapshot(vendorNow());
        });
    }

    @Override
    public ConversationSnapshot close(ConversationId conversation) {
        return doing(Operation.CLOSE, () -> {
            FakeConversation found = find(conversation);
            if (LegalMoves.allows(found.state(vendorNow()), Move.CLOSE)) {
                found.move(new ConversationState.Closed(), vendorNow());
            }
            return found.snapshot(vendorNow());
        });
    }

    @Override
    public List<Conversation> changedSince(Instant since, int atMost) {
        return doing(
                Operation.CHANGED_SINCE,
                () -> conversations.values().stream()
                        .map(conversation -> conversation.snapshot(vendorNow()).conversation())
                        .filter(conversation -> !changedAt(conversation).isBefore(since))
                        .sorted(Comparator.comparing(FakeContactCentre::changedAt)
                                .thenComparing(conversation -> conversation.id().value()))
                        .limit(atMost)
                        .toList());
    }

    private <T> T doing(Operation operation, Supplier<T> work) {
        calls.add(operation);
        mishaps.strikeBefore(operation);
        if (Thread.interrupted()) {
            throw new WaitInterrupted(null);
        }
        T result = work.get();
        mishaps.strikeAfter(operation);
        return result;
    }

    private FakeConversation find(ConversationId id) {
        FakeConversation found = conversations.get(id);
        if (found == null) {
            throw new ContactCentreException(new ContactFault.NotFound("conversation " + id));
        }
        return found;
    }

    private void guard(FakeConversation conversation, Move move) {
        ConversationState state = conversation.state(vendorNow());
        if (!LegalMoves.allows(state, move)) {
            throw new ContactCentreException(new ContactFault.MoveRefused(
                    "cannot " + move.phrase() + " when " + state.word(), Optional.of(state), LegalMoves.from(state)));
        }
    }

    private Instant vendorNow() {
        return time.instant().plus(clockAhead);
    }

    private static Instant changedAt(Conversation conversation) {
        return conversation.updatedAt().orElseThrow();
    }
}
