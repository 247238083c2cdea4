package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.cxone.tenant.Operation;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantCalls;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
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
                throw NextPage.broken(
                        "the pages of the list lead in a circle", page.get().toString());
            }
            ConversationPageWire answer = fetch(page.get());
            Optional.ofNullable(answer.entities()).orElse(List.of()).forEach(entity -> {
                Conversation conversation = Answers.snapshot(entity).conversation();
                found.putIfAbsent(conversation.id(), conversation);
            });
            page = nextPage.of(answer.nextUri());
        }
        return found.values().stream().limit(atMost).toList();
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
