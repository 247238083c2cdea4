package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.sync.Change;
import dev.parley.domain.sync.DeltaFeed;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What changed at the tenant, out of its list of conversations and of each one's interactions. */
final class ConversationsFeed implements DeltaFeed {
    private final ConversationPages pages;
    private final Interactions interactions;

    ConversationsFeed(ConversationPages pages, Interactions interactions) {
        this.pages = pages;
        this.interactions = interactions;
    }

    @Override
    public void changes(Instant from, Instant upTo, Predicate<Change> taker) {
        if (from.isBefore(upTo)) {
            new FeedReading(pages, upTo, new Handover(from, upTo, taker)).read();
        }
    }

    @Override
    public List<Message> said(ConversationId conversation) {
        return interactions.all(conversation);
    }
}
