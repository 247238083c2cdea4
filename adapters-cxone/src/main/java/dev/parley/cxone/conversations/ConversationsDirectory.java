package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.cxone.tenant.Operation;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantCalls;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ConversationDirectory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists changed conversations by following the vendor's pages. */
final class ConversationsDirectory implements ConversationDirectory {
    private static final int PAGE = 100;
    private static final Operation LISTING =
            new Operation("list the conversations", "the list of conversations", Scope.CONVERSATIONS_READ);

    private final ConversationsApi api;
    private final TenantCalls calls;
    private final NextPage nextPage;

    ConversationsDirectory(ConversationsApi api, TenantCalls calls, URI organisation) {
        this.api = api;
        this.calls = calls;
        nextPage = new NextPage(organisation);
    }

    @Override
    public List<Conversation> changedSince(Instant since, int atMost) {
        Map<ConversationId, Conversation> found = new LinkedHashMap<>();
        Set<URI> visited = new HashSet<>();
        Optional<URI> page = Optional.of(nextPage.first("conversations?updatedDateGte="
                + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8)
                + "&pageSize=" + PAGE));
        while (page.isPresent() && found.size() < atMost) {
            if (!visited.add(page.get())) {
                throw inACircle(page.get());
            }
            ConversationPageWire answer = fetch(page.get());
            boolean news = false;
            for (ConversationWire entity :
                    Optional.ofNullable(answer.entities()).orElse(List.of())) {
                news |= isNews(Answers.snapshot(entity).conversation(), found);
            }
            page = nextPage.of(answer.nextUri());
            if (!news && page.isPresent()) {
                throw inACircle(page.get());
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

    private static ContactCentreException inACircle(URI page) {
        return NextPage.broken("the pages of the list lead in a circle", page.toString());
    }

    private ConversationPageWire fetch(URI page) {
        return calls.call(LISTING, call -> {
            ConversationPageWire answer = api.page(page, call.authorization(), call.options());
            if (answer == null || answer.entities() == null) {
                throw CallFailure.unintelligible("a page without entities", null);
            }
            answer.entities().forEach(Answers::snapshot);
            return answer;
        });
    }
}
