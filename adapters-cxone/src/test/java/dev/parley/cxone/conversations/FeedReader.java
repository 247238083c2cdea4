package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.sync.Change;
import dev.parley.domain.sync.DeltaFeed;
import dev.parley.domain.sync.SyncCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads the feed of a stub as a sync does: with a cursor, from call to call, whatever went wrong in between. */
final class FeedReader implements AutoCloseable {
    private static final String TOKEN = "{\"access_token\": \"the-token\", \"expires_in\": 3600}";
    private static final CallLimits LIMITS =
            CallLimits.STANDARD.withExchange(Duration.ofSeconds(2), Duration.ofSeconds(5));

    final StubServer server;
    final DeltaFeed feed;
    final List<Change> taken = new ArrayList<>();
    private SyncCursor cursor = SyncCursor.from(Instant.EPOCH);
    private volatile StubServer.Page page;

    FeedReader(StubServer.Page first) {
        page = first;
        server = new StubServer((exchange, asked, number) -> {
            if (asked.target().equals("/oauth/token")) {
                StubServer.json(exchange, 200, TOKEN);
            } else {
                page.answer(exchange, asked, number);
            }
        });
        feed = SandboxTenant.profile(server.url(), "secret", LIMITS, new VirtualTime())
                .feed(EnumSet.of(Scope.CONVERSATIONS_READ));
    }

    /** From now on the server answers like that. */
    void serve(StubServer.Page next) {
        page = next;
    }

    /** Goes on from the cursor; what went wrong, where something did. */
    Optional<ContactFault> read(Instant upTo) {
        try {
            feed.changes(cursor.at(), upTo, change -> {
                if (!cursor.covers(change)) {
                    taken.add(change);
                    cursor = cursor.behind(change);
                }
                return true;
            });
            return Optional.empty();
        } catch (ContactCentreException e) {
            return Optional.of(e.fault());
        }
    }

    List<String> ids() {
        return taken.stream()
                .map(Change::conversation)
                .map(conversation -> conversation.id())
                .map(ConversationId::value)
                .toList();
    }

    List<Instant> times() {
        return taken.stream().map(Change::at).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
