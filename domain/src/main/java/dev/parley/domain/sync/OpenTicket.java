package dev.parley.domain.sync;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.ContactCentre;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Carries one conversation into a desk now, whatever the cursor says: for somebody who needs its ticket. Safe to repeat: the
 * same note stands there once.
 */
public final class OpenTicket {
    private final SyncParts parts;
    private final ContactCentre centre;
    private final Holder me;

    /**
     * @param parts those of the route
     * @param centre tells where the conversation stands
     * @param me who claims it
     */
    public OpenTicket(SyncParts parts, ContactCentre centre, Holder me) {
        this.parts = parts;
        this.centre = centre;
        this.me = me;
    }

    /**
     * Opens it, or brings it up to date.
     *
     * @param note what else is to stand in it, not blank
     * @throws dev.parley.domain.exchange.ContactCentreException as the contact centre throws it
     */
    public CarryOutcome open(ConversationId id, Optional<String> note) {
        Conversation conversation = centre.look(id).conversation();
        Instant now = parts.clock().instant();
        Instant changedAt = conversation.updatedAt().or(conversation::createdAt).orElse(now);
        var change = new Pending(conversation.id(), conversation.state(), changedAt, now, 0);
        var with = parts.telling(new NotedFeed(parts.feed(), note.map(text -> message(text, now))));
        return new CarryConversation(with, me).carry(change);
    }

    private static Message message(String note, Instant now) {
        return Message.of(
                new MessageId(VerifySync.NOTE + Token.hash(note)),
                new Author.Platform(),
                "Note: " + note,
                Optional.of(now),
                Optional.empty(),
                List.of());
    }

    /** What was said, and the note behind it. */
    private record NotedFeed(DeltaFeed feed, Optional<Message> note) implements DeltaFeed {
        @Override
        public void changes(Instant from, Instant upTo, Predicate<Change> taker) {
            feed.changes(from, upTo, taker);
        }

        @Override
        public List<Message> said(ConversationId conversation) {
            return Stream.concat(feed.said(conversation).stream(), note.stream())
                    .toList();
        }
    }
}
