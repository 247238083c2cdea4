package dev.parley.ticketing.zendesk;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import dev.parley.ticketing.fake.Agreement;
import java.util.HashMap;
import java.util.Map;

/** The words of the pact between the desk and Zendesk. */
final class ZendeskTerms {
    static final String VENDOR = "zendesk";
    static final String NO_TICKET = "no ticket";
    static final String A_TICKET = "a ticket";
    static final String AN_ENTRY = "a ticket with an entry";
    static final String A_CLOSED_ONE = "a closed ticket";
    static final String A_BUSY_ONE = "a ticket with thirty updates in ten minutes";
    static final String NO_CREDENTIALS = "credentials that are lost on the way";
    static final String KEY = "cxone.acme.c-1";
    static final long ID = 101;
    static final String TICKETS = "/api/v2/tickets";
    static final String TICKET = TICKETS + "/" + ID;

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    private static final String SOME_TIME = "2026-01-15T09:00:00Z";

    private ZendeskTerms() {}

    static PactDslWithState given(String state) {
        return Agreement.with(VENDOR).given(state);
    }

    static PactDslResponse me(PactDslWithState pact) {
        return read(pact, "a question who we are", "/api/v2/users/me", "")
                .body(LambdaDsl.newJsonBody(o -> o.object("user", user -> user.integerType("id", (int) FakeZendesk.ME)))
                        .build());
    }

    static PactDslResponse read(PactDslWithState pact, String what, String path, String query) {
        var request = pact.uponReceiving(what).method("GET").path(path).headers(headers(Map.of()));
        return (query.isEmpty() ? request : request.encodedQuery(query))
                .willRespondWith()
                .status(200)
                .headers(Agreement.JSON);
    }

    static PactDslResponse refused(PactDslWithState pact, String what, int status) {
        return pact.uponReceiving(what)
                .method("PUT")
                .path(TICKET)
                .headers(headers(Agreement.JSON))
                .body(note())
                .willRespondWith()
                .status(status);
    }

    static PactDslResponse put(PactDslWithState pact, String what, String body, DslPart answer) {
        return pact.uponReceiving(what)
                .method("PUT")
                .path(TICKET)
                .headers(headers(Agreement.JSON))
                .body(body)
                .willRespondWith()
                .status(200)
                .headers(Agreement.JSON)
                .body(answer);
    }

    static String note() {
        return "{\"ticket\":{\"comment\":{\"html_body\":\"<p>parley: m-1</p><pre>Hello</pre>\",\"public\":false}}}";
    }

    static void ticket(LambdaDslObject o, String status) {
        o.integerType("id", (int) ID)
                .stringValue("external_id", KEY)
                .stringValue("status", status)
                .array("tags", tags -> {})
                .stringMatcher("created_at", TIME, SOME_TIME)
                .stringMatcher("updated_at", TIME, SOME_TIME);
    }

    static Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(Agreement.basic(FakeZendesk.EMAIL + "/token:" + FakeZendesk.TOKEN));
        headers.putAll(more);
        return headers;
    }
}
