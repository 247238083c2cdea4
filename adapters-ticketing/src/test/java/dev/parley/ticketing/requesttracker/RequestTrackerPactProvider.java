package dev.parley.ticketing.requesttracker;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import dev.parley.ticketing.fake.Agreement;
import java.net.URI;
import java.util.Map;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real server, or a line to it that changes what it says: each interaction meets a ticket of its own. */
abstract class RequestTrackerPactProvider {
    private static RealRequestTracker shared;

    private RealRequestTracker tracker;

    /** Where the pact is tried. */
    URI target(URI server) {
        return server;
    }

    @BeforeEach
    void serve(PactVerificationContext context) {
        tracker = shared();
        context.setTarget(Agreement.target(target(tracker.url())));
    }

    /** It ends with the JVM. */
    private static synchronized RealRequestTracker shared() {
        if (shared == null) {
            shared = RealRequestTracker.onSqlite();
        }
        return shared;
    }

    /** What is written down lets nobody in: it is asked as the desk's own user. */
    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsThePact(PactVerificationContext context, HttpRequest request) {
        request.setHeader("Authorization", "token " + tracker.token());
        context.verifyInteraction();
    }

    @State(RequestTrackerTerms.A_TICKET)
    Map<String, Object> aTicket() {
        String ticket = tracker.agent().create("Chat", RequestTrackerTerms.KEY);
        tracker.agent().status(ticket, "open");
        return Map.of("ticket", ticket);
    }

    @State(RequestTrackerTerms.A_WAITING_ONE)
    Map<String, Object> aWaitingOne() {
        Map<String, Object> one = aTicket();
        tracker.agent().status(String.valueOf(one.get("ticket")), "stalled");
        return one;
    }

    @State(RequestTrackerTerms.AN_ENTRY)
    Map<String, Object> anEntry() {
        Object ticket = aTicket().get("ticket");
        var parley = new Agent(tracker.url(), tracker.token());
        parley.comment(String.valueOf(ticket), "parley: m-1", "Hello");
        String transaction = parley.get("/ticket/" + ticket + "/history?orderby=id&fields=Type&per_page=100")
                .path("items")
                .valueStream()
                .filter(item -> item.path("Type").asString("").equals("Comment"))
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();
        return Map.of("ticket", ticket, "transaction", transaction);
    }
}
