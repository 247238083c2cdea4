package dev.parley.domain.sync;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.ParticipantId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A feed in memory, for tests: what changed is written down by hand, each with its time, and faults come on demand. Keeps
 * to {@link DeltaFeedContract}. Safe for many threads.
 */
public final class FakeDeltaFeed implements DeltaFeed {
    private static final Comparator<Change> OLDEST_FIRST = Comparator.comparing(Change::at)
            .thenComparing(change -> change.conversation().id().value());

    private final Map<ConversationId, Change> changes = new LinkedHashMap<>();
    private final Map<ConversationId, List<Message>> said = new LinkedHashMap<>();
    private final Deque<Breakdown> breakdowns = new ArrayDeque<>();
    private final Deque<ContactFault> deaf = new ArrayDeque<>();
    private int listings;
    private int tellings;

    private record Breakdown(int handedOver, ContactFault fault) {}

    /** The conversation stands there since then; who does not know it yet hears of it. */
    public synchronized ConversationId changed(ConversationId id, ConversationState state, Instant at) {
        Optional<Change> before = Optional.ofNullable(changes.get(id));
        Conversation conversation = new Conversation(
                id,
                state,
                Optional.of(new ParticipantId("user-" + id)),
                Optional.of(new BotId("order-bot")),
                VisitorProfile.guest(),
                before.flatMap(change -> change.conversation().createdAt()).or(() -> Optional.of(at)),
                Optional.of(at));
        changes.put(id, new Change(conversation, at));
        said.computeIfAbsent(id, opened -> new ArrayList<>());
        return id;
    }

    /** As above, by its name. */
    public ConversationId changed(String id, ConversationState state, Instant at) {
        return changed(new ConversationId(id), state, at);
    }

    /** Somebody says something: that is a change, too. Ids count up within the conversation. */
    public synchronized Message says(ConversationId id, Author author, String text, Instant at) {
        List<Message> messages = messages(id);
        var message = Message.of(
                new MessageId(id + "-" + (messages.size() + 1)),
                author,
                text,
                Optional.of(at),
                Optional.empty(),
                List.of());
        messages.add(message);
        changed(id, changes.get(id).conversation().state(), at);
        return message;
    }

    /** The next call for changes hands over so many and then fails; several stand in a row. */
    public synchronized void breakAfter(int handedOver, ContactFault fault) {
        breakdowns.add(new Breakdown(handedOver, fault));
    }

    /** The next call for what was said fails; several stand in a row. */
    public synchronized void failNextSaid(ContactFault fault) {
        deaf.add(fault);
    }

    /** How often changes were asked for. */
    public synchronized int listings() {
        return listings;
    }

    /** How often it was asked what was said. */
    public synchronized int tellings() {
        return tellings;
    }

    /** Where a conversation stands now. */
    public synchronized Conversation look(ConversationId id) {
        messages(id);
        return changes.get(id).conversation();
    }

    @Override
    public void changes(Instant from, Instant upTo, Predicate<Change> taker) {
        Optional<Breakdown> breakdown = begun();
        int handedOver = 0;
        Optional<Change> next = behind(Optional.empty(), from, upTo);
        while (next.isPresent()) {
            failWhen(breakdown, handedOver);
            if (!taker.test(next.get())) {
                return;
            }
            handedOver++;
            next = behind(next, from, upTo);
        }
        failWhen(breakdown, Integer.MAX_VALUE);
    }

    @Override
    public synchronized List<Message> said(ConversationId conversation) {
        tellings++;
        if (!deaf.isEmpty()) {
            throw new ContactCentreException(deaf.remove());
        }
        return List.copyOf(messages(conversation));
    }

    private synchronized Optional<Breakdown> begun() {
        listings++;
        return Optional.ofNullable(breakdowns.poll());
    }

    /** The oldest change behind that one, as everything stands now: what moves meanwhile comes when it is its turn. */
    private synchronized Optional<Change> behind(Optional<Change> last, Instant from, Instant upTo) {
        return changes.values().stream()
                .filter(change -> !change.at().isBefore(from) && change.at().isBefore(upTo))
                .filter(change -> last.isEmpty() || OLDEST_FIRST.compare(change, last.get()) > 0)
                .min(OLDEST_FIRST);
    }

    private List<Message> messages(ConversationId id) {
        List<Message> messages = said.get(id);
        if (messages == null) {
            throw new ContactCentreException(new ContactFault.NotFound("conversation " + id));
        }
        return messages;
    }

    private static void failWhen(Optional<Breakdown> breakdown, int handedOver) {
        breakdown.filter(it -> handedOver >= it.handedOver()).ifPresent(it -> {
            throw new ContactCentreException(it.fault());
        });
    }
}
