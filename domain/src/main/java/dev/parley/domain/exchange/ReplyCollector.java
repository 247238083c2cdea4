package dev.parley.domain.exchange;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.Marker.Awaiting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects every message of one answer: first with patience, then until it stays quiet, unless it is known that nothing
 * more is expected. It holds what has arrived also
 * when waiting breaks off, so that nothing seen is lost. Serves one turn on one thread.
 */
final class ReplyCollector {
    private final ContactCentre centre;
    private final OngoingConversation conversation;
    private final InstantSource clock;
    private final List<Message> arrived = new ArrayList<>();
    private @Nullable Receipt receipt;
    private @Nullable Instant firstSeenAt;
    private Optional<ConversationSnapshot> snapshot = Optional.empty();
    private Optional<ConversationState> state = Optional.empty();
    private int looks;

    ReplyCollector(ContactCentre centre, OngoingConversation conversation, InstantSource clock) {
        this.centre = centre;
        this.conversation = conversation;
        this.clock = clock;
    }

    void collect(Receipt sent, ReplyWindow window, TurnPlan plan) {
        receipt = sent;
        Instant sentAt = clock.instant();
        Instant until = window.patienceEnds(sentAt);
        do {
            take(centre.awaitReplies(marker(sent, sentAt, Awaiting.FIRST_REPLY), until));
        } while (!attributed().answered() && clock.instant().isBefore(until));
        awaitFurther(sent, sentAt, window, plan.atLeast());

        boolean more = attributed().answered()
                && !window.quietBehind(isAllThatIsExpected(plan)).isZero();
        while (more) {
            Instant quietEnd = window.quietEnds(sentAt, clock.instant());
            int before = arrived.size();
            take(centre.awaitReplies(marker(sent, sentAt, Awaiting.MORE_REPLIES), quietEnd));
            more = arrived.size() > before && clock.instant().isBefore(window.quietEnds(sentAt, clock.instant()));
        }
    }

    /** Each message that is known to be on its way has the patience of a first one. */
    private void awaitFurther(Receipt sent, Instant sentAt, ReplyWindow window, int atLeast) {
        Instant until = window.patienceEnds(clock.instant());
        while (lacks(atLeast) && clock.instant().isBefore(until)) {
            int before = arrived.size();
            take(centre.awaitReplies(marker(sent, sentAt, Awaiting.NEXT_REPLY), until));
            if (arrived.size() > before) {
                until = window.patienceEnds(clock.instant());
            }
        }
    }

    /**
     * Where they name the line that they answer: one that comes later is then still known for what it is. Of a vendor whose
     * messages name nothing it would be taken for an answer to the next line.
     */
    private boolean isAllThatIsExpected(TurnPlan plan) {
        List<Message> replies = attributed().replies();
        return plan.all()
                && replies.size() >= plan.atLeast()
                && replies.stream().allMatch(reply -> reply.replyTo().isPresent());
    }

    /** Where the bot has begun to answer. Where somebody else did, nothing more of it is known to be on its way. */
    private boolean lacks(int atLeast) {
        int replies = attributed().replies().size();
        return replies > 0 && replies < atLeast;
    }

    /** What has arrived so far, told apart. */
    AttributedMessages attributed() {
        return receipt == null
                ? new AttributedMessages(List.of(), List.of(), List.of())
                : AttributedMessages.of(receipt, conversation.saidByVisitor(), arrived);
    }

    /** Everything that has arrived, in the vendor's order. */
    List<Message> arrived() {
        return List.copyOf(arrived);
    }

    /** The vendor's receipt, once it has taken the message. */
    Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    /** When the first answer was seen, or now. */
    Instant firstSeenAt() {
        return firstSeenAt == null ? clock.instant() : firstSeenAt;
    }

    /** The conversation as the last wait saw it, where it did. */
    Optional<ConversationSnapshot> snapshot() {
        return snapshot;
    }

    /** The state as waiting has told it, where it did. */
    Optional<ConversationState> state() {
        return state;
    }

    /** How many requests waiting has cost. */
    int looks() {
        return looks;
    }

    private void take(Arrivals arrivals) {
        var known = ids(arrived);
        known.addAll(conversation.seen());
        arrivals.messages().stream().filter(message -> known.add(message.id())).forEach(arrived::add);
        snapshot = arrivals.snapshot();
        state = arrivals.state().or(() -> state);
        looks += arrivals.looks();
        if (firstSeenAt == null && attributed().answered()) {
            firstSeenAt = arrivals.seenAt();
        }
    }

    private Marker marker(Receipt sent, Instant sentAt, Awaiting awaiting) {
        Set<MessageId> seen = ids(arrived);
        seen.addAll(conversation.seen());
        return new Marker(
                conversation.id(),
                conversation.snapshot().conversation().bot(),
                sent.message(),
                seen,
                newest(sent),
                sentAt,
                awaiting);
    }

    private Optional<Instant> newest(Receipt sent) {
        return Stream.concat(arrived.stream().map(Message::createdAt), Stream.of(sent.takenAt()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Set<MessageId> ids(List<Message> messages) {
        var ids = new HashSet<MessageId>();
        messages.forEach(message -> ids.add(message.id()));
        return ids;
    }
}
