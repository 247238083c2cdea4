package dev.parley.domain.exchange;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.Marker.Awaiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Stays with a conversation without saying anything, and tells what came. Sends nothing and puts nothing on record. Safe
 * for many threads.
 */
public final class ListenOn {
    private final ContactCentre centre;
    private final InstantSource clock;

    /**
     * @param centre the tenant to listen to
     * @param clock our time
     */
    public ListenOn(ContactCentre centre, InstantSource clock) {
        this.centre = centre;
        this.clock = clock;
    }

    /**
     * What was heard.
     *
     * @param messages what came, in the vendor's order, by whomever
     * @param conversation to go on with
     */
    public record Heard(List<Message> messages, OngoingConversation conversation) {
        /** Keeps an unchangeable copy. */
        public Heard {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Listens for so long.
     *
     * @throws ContactCentreException as {@link ContactCentre#awaitReplies} throws it
     */
    public Heard listen(OngoingConversation conversation, Duration howLong) {
        Instant from = clock.instant();
        Optional<MessageId> last = conversation.transcript().stream()
                .reduce((earlier, later) -> later)
                .map(Message::id);
        var marker = new Marker(
                conversation.id(),
                conversation.snapshot().conversation().bot(),
                last.orElseGet(() -> new MessageId("nothing-said")),
                conversation.seen(),
                conversation.transcript().stream()
                        .flatMap(message -> message.createdAt().stream())
                        .max(Comparator.naturalOrder()),
                from,
                Awaiting.MORE_REPLIES);
        Arrivals arrivals = centre.awaitReplies(marker, from.plus(howLong));
        List<Message> fresh = arrivals.messages().stream()
                .filter(message -> !conversation.seen().contains(message.id()))
                .toList();
        return new Heard(fresh, conversation.hearing(fresh, arrivals.snapshot().orElse(conversation.snapshot())));
    }
}
