package dev.parley.cxone.conversations;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ConversationDirectory;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists changed conversations by following the vendor's pages. */
final class ConversationsDirectory implements ConversationDirectory {
    private final ConversationPages pages;

    ConversationsDirectory(ConversationPages pages) {
        this.pages = pages;
    }

    @Override
    public List<Conversation> changedSince(Instant since, int atMost) {
        Map<ConversationId, Conversation> found = new LinkedHashMap<>();
        Set<URI> visited = new HashSet<>();
        Optional<URI> next = Optional.of(pages.since(since));
        while (next.isPresent() && found.size() < atMost) {
            if (!visited.add(next.get())) {
                throw ConversationPages.inACircle(next.get());
            }
            ConversationPages.Page page = pages.read(next.get());
            boolean news = false;
            for (Conversation row : page.rows()) {
                news |= isNews(row, found);
            }
            next = pages.behind(page);
            if (!news && next.isPresent()) {
                throw ConversationPages.inACircle(next.get());
            }
        }
        return found.values().stream().limit(atMost).toList();
    }

    /** Keeps a conversation; one that changed while the pages were read stands where its newer change stands. */
    private static boolean isNews(Conversation conversation, Map<ConversationId, Conversation> found) {
        Conversation before = found.get(conversation.id());
        if (before != null && !isLater(conversation.updatedAt(), before.updatedAt())) {
            return false;
        }
        found.remove(conversation.id());
        found.put(conversation.id(), conversation);
        return true;
    }

    private static boolean isLater(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isAfter(other.get()));
    }
}
