package dev.parley.shell.command;

import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.sync.Change;
import dev.parley.domain.sync.DeltaFeed;
import dev.parley.domain.sync.Origin;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A feed that remembers whom the conversations were held with that came by last. Safe for many threads. */
final class BotsSeen implements DeltaFeed {
    private static final int REMEMBERED = 10_000;

    private final DeltaFeed feed;
    private final ContactCentre centre;
    private final ConversationBook book;
    private final Map<ConversationId, BotId> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, BotId> eldest) {
            return size() > REMEMBERED;
        }
    };

    BotsSeen(DeltaFeed feed, ContactCentre centre, ConversationBook book) {
        this.feed = feed;
        this.centre = centre;
        this.book = book;
    }

    @Override
    public void changes(Instant from, Instant upTo, Predicate<Change> taker) {
        feed.changes(from, upTo, change -> {
            change.conversation()
                    .bot()
                    .ifPresent(bot -> remember(change.conversation().id(), bot));
            return taker.test(change);
        });
    }

    @Override
    public List<Message> said(ConversationId conversation) {
        return feed.said(conversation);
    }

    /**
     * Where a conversation comes from: what the book knows nobody is asked about; of any other the contact centre shows
     * whether somebody's Parley simulated it.
     *
     * @throws ContactCentreException when it does not tell
     */
    Origin origin(ConversationId conversation) {
        Optional<BookedConversation> booked = book.find(conversation);
        if (booked.isPresent()) {
            Entry entry = booked.get().run().isPresent() ? Entry.SIMULATED : Entry.SYNCED;
            return new Origin(entry, booked.get().bot().or(() -> recall(conversation)));
        }
        ConversationSnapshot seen = centre.look(conversation);
        return new Origin(
                seen.context().isSimulation() ? Entry.SIMULATED : Entry.SYNCED,
                seen.conversation().bot().or(() -> recall(conversation)));
    }

    private synchronized void remember(ConversationId conversation, BotId bot) {
        seen.put(conversation, bot);
    }

    private synchronized Optional<BotId> recall(ConversationId conversation) {
        return Optional.ofNullable(seen.get(conversation));
    }
}
