package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.StubServer;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.PollSchedule;
import java.util.EnumSet;

/** The real adapter over a server that answers as a test wants it to. */
final class StubCentre implements AutoCloseable {
    private static final String TOKEN = "{\"access_token\": \"t\", \"expires_in\": 3600}";

    final VirtualTime time = new VirtualTime();
    final StubServer server;
    final ContactCentre centre;
    private volatile StubServer.Page page;

    /** Nothing is served yet. */
    StubCentre() {
        this((exchange, asked, number) -> StubServer.json(exchange, 404, ""));
    }

    StubCentre(StubServer.Page first) {
        page = first;
        server = new StubServer((exchange, asked, number) -> {
            if (asked.target().equals("/oauth/token")) {
                StubServer.json(exchange, 200, TOKEN);
            } else {
                page.answer(exchange, asked, number);
            }
        });
        centre = centreWith(PollSchedule.standard());
    }

    void serve(StubServer.Page next) {
        page = next;
    }

    /** Another client of the same server. */
    ContactCentre centreWith(PollSchedule schedule) {
        return SandboxTenant.profile(server.url(), "secret", CallLimits.STANDARD, time, schedule)
                .contactCentre(EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE));
    }

    long asked(String method, String path) {
        return server.asked(method, path);
    }

    @Override
    public void close() {
        server.close();
    }
}
