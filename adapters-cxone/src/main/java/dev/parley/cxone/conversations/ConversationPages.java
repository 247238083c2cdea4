package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.cxone.tenant.Operation;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantCalls;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.exchange.ContactCentreException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of the vendor's list of changed conversations. */
final class ConversationPages {
    /** How many rows are asked for; a server may give fewer. */
    static final int SIZE = 100;

    private static final Operation LISTING =
            new Operation("list the conversations", "the list of conversations", Scope.CONVERSATIONS_READ);

    private final ConversationsApi api;
    private final TenantCalls calls;
    private final NextPage nextPage;
    private final BotParticipants bots;

    ConversationPages(ConversationsApi api, TenantCalls calls, URI organisation, BotParticipants bots) {
        this.api = api;
        this.calls = calls;
        this.nextPage = new NextPage(organisation);
        this.bots = bots;
    }

    /**
     * One page.
     *
     * @param rows as the vendor listed them
     * @param nextUri where the vendor says that the next one is; null or blank behind the last one
     */
    record Page(List<Conversation> rows, @Nullable String nextUri) {
        boolean isLast() {
            return nextUri == null || nextUri.isBlank();
        }
    }

    /** Where the list of what changed at that time or later begins. */
    URI since(Instant time) {
        return nextPage.first("conversations?updatedDateGte="
                + URLEncoder.encode(time.toString(), StandardCharsets.UTF_8)
                + "&pageSize=" + SIZE);
    }

    /**
     * Reads a page; what may pass is tried again.
     *
     * @throws ContactCentreException when it cannot be had
     */
    Page read(URI address) {
        return calls.call(LISTING, call -> {
            ConversationPageWire answer = api.page(address, call.authorization(), call.options());
            if (answer == null || answer.entities() == null) {
                throw CallFailure.unintelligible("a page without entities", null);
            }
            return new Page(answer.entities().stream().map(this::row).toList(), answer.nextUri());
        });
    }

    /**
     * The address of the page behind that one; nothing behind the last one.
     *
     * @throws ContactCentreException when it leads to another host, or is no address
     */
    Optional<URI> behind(Page page) {
        return nextPage.of(page.nextUri());
    }

    static ContactCentreException inACircle(URI page) {
        return NextPage.broken("the pages of the list lead in a circle", page.toString());
    }

    private Conversation row(ConversationWire wire) {
        return Answers.snapshot(bots.learn(wire)).conversation();
    }
}
