package dev.parley.shell.command;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.sync.Change;
import dev.parley.domain.sync.DeltaFeed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A feed that remembers whom the conversations were held with that came by last, so that nobody has to look again; of one
 * that did not come by the contact centre is asked. Safe for many threads.
 */
final class BotsSeen implements DeltaFeed {
    private static final int REMEMBERED = 10_000;

    private final DeltaFeed feed;
    private final ContactCentre centre;
    private final Map<ConversationId, BotId> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, BotId> eldest) {
            return size() > REMEMBERED;
        }
    };

    BotsSeen(DeltaFeed feed, ContactCentre centre) {
        this.feed = feed;
        this.centre = centre;
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

    /** Whom it was held with, where that can be told. */
    Optional<BotId> bot(ConversationId conversation) {
        Optional<BotId> known = recall(conversation);
        if (known.isPresent()) {
            return known;
        }
        try {
            return centre.look(conversation).conversation().bot();
        } catch (ContactCentreException e) {
            return Optional.empty();
        }
    }

    private synchronized void remember(ConversationId conversation, BotId bot) {
        seen.put(conversation, bot);
    }

    private synchronized Optional<BotId> recall(ConversationId conversation) {
        return Optional.ofNullable(seen.get(conversation));
    }
}
