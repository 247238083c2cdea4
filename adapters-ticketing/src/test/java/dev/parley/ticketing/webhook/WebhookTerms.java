package dev.parley.ticketing.webhook;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import dev.parley.ticketing.fake.Agreement;
import java.util.Map;
import java.util.function.Consumer;

/** The words of the pact between the desk and a receiver that can be asked. */
final class WebhookTerms {
    static final String VENDOR = "webhook-receiver";
    static final String NO_TICKET = "no ticket";
    static final String A_TICKET = "a ticket";
    static final String AN_ENTRY = "a ticket with an entry";
    static final String KEY = "cxone.acme.c-1";
    static final String ID = "1";

    private static final String HOOK = "/hook";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
    private static final String SOME_TIME = "2026-01-15T09:00:00Z";
    private static final String SIGNATURE = "v1,[A-Za-z0-9+/]{43}=";
    private static final String SOME_SIGNATURE = "v1," + "A".repeat(43) + "=";

    private WebhookTerms() {}

    static PactDslWithState given(String state) {
        return Agreement.with(VENDOR).given(state);
    }

    static PactDslResponse asked(PactDslWithState pact, String what, String query, DslPart answer) {
        return pact.uponReceiving(what)
                .method("GET")
                .path(HOOK)
                .encodedQuery(query)
                .headers(Map.of("Accept", "application/json"))
                .matchHeader("webhook-id", "ask_[0-9a-f-]{36}", "ask_00000000-0000-0000-0000-000000000000")
                .matchHeader("webhook-timestamp", "\\d+", "1768467600")
                .matchHeader("webhook-signature", SIGNATURE, SOME_SIGNATURE)
                .willRespondWith()
                .status(200)
                .headers(Agreement.JSON)
                .body(answer);
    }

    static PactDslResponse told(
            PactDslWithState pact,
            String what,
            String type,
            String subject,
            Consumer<LambdaDslObject> data,
            int status) {
        return pact.uponReceiving(what)
                .method("POST")
                .path(HOOK)
                .headers(Map.of("Accept", "application/json"))
                .matchHeader(
                        "Content-Type",
                        "application/cloudevents\\+json; ?charset=(UTF|utf)-8",
                        "application/cloudevents+json; charset=UTF-8")
                .matchHeader("webhook-id", "evt_[0-9a-f]{32}", "evt_" + "0".repeat(32))
                .matchHeader("webhook-timestamp", "\\d+", "1768467600")
                .matchHeader("webhook-signature", SIGNATURE, SOME_SIGNATURE)
                .body(LambdaDsl.newJsonBody(o -> o.stringValue("specversion", "1.0")
                                .stringMatcher("id", "evt_[0-9a-f]{32}", "evt_" + "0".repeat(32))
                                .stringValue("source", "urn:parley:desk")
                                .stringValue("type", type)
                                .stringValue("subject", subject)
                                .stringMatcher("time", TIME, SOME_TIME)
                                .stringValue("datacontenttype", "application/json")
                                .object("data", data))
                        .build())
                .willRespondWith()
                .status(status);
    }

    /** A message of the one entry that there is. */
    static PactDslResponse message(PactDslWithState pact, String what, int status) {
        return told(
                pact,
                what,
                "parley.message.appended.v1",
                ID,
                data -> data.stringValue("ticket", ID)
                        .stringValue("entry", "m-1")
                        .stringValue("text", "Hello"),
                status);
    }

    static DslPart ticketWith(String state, String... entries) {
        return LambdaDsl.newJsonBody(ticket -> {
                    ticket(ticket, state);
                    ticket.array("entries", list -> {
                        for (String entry : entries) {
                            list.stringValue(entry);
                        }
                    });
                })
                .build();
    }

    static DslPart tickets() {
        return LambdaDsl.newJsonBody(o -> o.array("tickets", list -> list.object(one -> ticket(one, "active"))))
                .build();
    }

    private static void ticket(LambdaDslObject ticket, String state) {
        ticket.stringType("id", ID)
                .stringValue("key", KEY)
                .stringValue("state", state)
                .stringMatcher("createdAt", TIME, SOME_TIME)
                .booleanValue("live", true);
    }
}
