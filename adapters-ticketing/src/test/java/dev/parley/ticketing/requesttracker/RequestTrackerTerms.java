package dev.parley.ticketing.requesttracker;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import dev.parley.ticketing.fake.Agreement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The words of the pact between the desk and Request Tracker. What a real server numbers itself comes from the state. */
final class RequestTrackerTerms {
    static final String VENDOR = "requesttracker";
    static final String A_TICKET = "a ticket";
    static final String A_WAITING_ONE = "a ticket that waits for its customer";
    static final String AN_ENTRY = "a ticket with an entry";
    static final String KEY = "cxone.pact.c-1";
    static final String FIELD = "ParleyConversationId";
    static final String ID = "101";
    static final String OWNER = "31";
    static final String TOKEN = "1-" + OWNER + "-0123456789abcdef0123456789abcdef";
    static final String REST = "/REST/2.0";

    private static final String TICKET = REST + "/ticket/${ticket}";
    private static final String THIS_TICKET = REST + "/ticket/" + ID;
    private static final String NUMBER = "\\d+";
    private static final String MARKED =
            "fields=Type,Data,Creator,ObjectId&fields[Creator]=id&orderby=id&per_page=100&page=1";

    private RequestTrackerTerms() {}

    static PactDslWithState given(String state) {
        return Agreement.with(VENDOR).given(state);
    }

    static PactDslResponse search(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a search")
                        .method("GET")
                        .path(REST + "/tickets")
                        .headers(headers(Map.of()))
                        .query("query=CF.{" + FIELD + "} = '" + KEY
                                + "'&fields=id&orderby=id&order=ASC&per_page=100&page=1")
                        .willRespondWith(),
                200,
                o -> o.minArrayLike("items", 1, 1, item -> item.stringMatcher("id", NUMBER, ID)));
    }

    static PactDslResponse look(PactDslWithState pact, String what, String status) {
        return answered(
                pact.uponReceiving(what)
                        .method("GET")
                        .pathFromProviderState(TICKET, THIS_TICKET)
                        .headers(headers(Map.of()))
                        .willRespondWith()
                        .matchHeader("ETag", "\"" + NUMBER + "\"", "\"39\""),
                200,
                ticket -> ticket.integerType("id", Integer.valueOf(ID))
                        .stringValue("Status", status)
                        .stringMatcher("Created", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "2026-01-15T09:00:00Z")
                        .arrayContaining(
                                "CustomFields",
                                fields -> fields.object(field -> field.stringValue("name", FIELD)
                                        .array("values", values -> values.stringValue(KEY)))));
    }

    static PactDslResponse queue(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a look at the queue")
                        .method("GET")
                        .path(REST + "/queue/Parley")
                        .headers(headers(Map.of()))
                        .willRespondWith(),
                200,
                queue -> queue.stringValue("Name", "Parley")
                        .arrayContaining(
                                "TicketCustomFields",
                                fields -> fields.object(field -> field.stringValue("name", FIELD))));
    }

    static PactDslResponse create(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a new ticket")
                        .method("POST")
                        .path(REST + "/ticket")
                        .headers(headers(Agreement.JSON))
                        .body(
                                "{\"Queue\":\"Parley\",\"Subject\":\"Chat\",\"Content\":\"A chat.\",\"ContentType\":\"text/plain\","
                                        + "\"Status\":\"open\",\"CustomFields\":{\"" + FIELD + "\":\"" + KEY + "\"}}")
                        .willRespondWith(),
                201,
                ticket -> ticket.stringMatcher("id", NUMBER, ID));
    }

    /** What it says to a comment is for people: the desk goes by the address of the new transaction. */
    static PactDslResponse comment(PactDslWithState pact) {
        return pact.uponReceiving("a comment")
                .method("POST")
                .pathFromProviderState(TICKET + "/comment", THIS_TICKET + "/comment")
                .headers(headers(Agreement.JSON))
                .body("{\"Subject\":\"parley: m-1\",\"Content\":\"Hello\",\"ContentType\":\"text/plain\"}")
                .willRespondWith()
                .status(201)
                .matchHeader("Location", ".*/transaction/" + NUMBER, REST + "/transaction/46");
    }

    static PactDslResponse commentIs(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a look at a comment")
                        .method("GET")
                        .path(REST + "/transactions")
                        .headers(headers(Map.of()))
                        .query(MARKED)
                        .queryParameterFromProviderState("query", "id = ${transaction}", "id = 46")
                        .willRespondWith(),
                200,
                RequestTrackerTerms::oneComment);
    }

    static PactDslResponse merged(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a search of what was merged into it")
                        .method("GET")
                        .path(REST + "/tickets")
                        .headers(headers(Map.of()))
                        .query("fields=EffectiveId&per_page=100&page=1")
                        .queryParameterFromProviderState("query", "EffectiveId = ${ticket}", "EffectiveId = " + ID)
                        .willRespondWith(),
                200,
                o -> o.minArrayLike(
                        "items",
                        1,
                        1,
                        item -> item.stringMatcher("id", NUMBER, ID).stringMatcher("EffectiveId", NUMBER, ID)));
    }

    static PactDslResponse comments(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a search of its own comments")
                        .method("GET")
                        .path(REST + "/transactions")
                        .headers(headers(Map.of()))
                        .query(MARKED)
                        .queryParameterFromProviderState(
                                "query",
                                "Type = 'Comment' AND Creator = '__CurrentUser__' AND (TicketId = ${ticket})",
                                "Type = 'Comment' AND Creator = '__CurrentUser__' AND (TicketId = " + ID + ")")
                        .willRespondWith(),
                200,
                RequestTrackerTerms::oneComment);
    }

    static PactDslResponse move(PactDslWithState pact) {
        return answeredInWords(pact.uponReceiving("a move")
                .method("PUT")
                .pathFromProviderState(TICKET, THIS_TICKET)
                .headers(headers(Agreement.JSON))
                .body("{\"Status\":\"stalled\"}")
                .willRespondWith()
                .status(200));
    }

    private static void oneComment(LambdaDslObject page) {
        page.minArrayLike(
                "items",
                1,
                1,
                item -> item.stringMatcher("id", NUMBER, "46")
                        .stringValue("Type", "Comment")
                        .stringMatcher("Data", "parley: m-1\\s*", "parley: m-1\n")
                        .stringMatcher("ObjectId", NUMBER, ID)
                        .object("Creator", creator -> creator.stringMatcher("id", NUMBER, OWNER)));
    }

    private static PactDslResponse answeredInWords(PactDslResponse answer) {
        return answer.matchHeader("Content-Type", "application/json.*", "application/json")
                .body(LambdaDsl.newJsonArrayMinLike(1, words -> words.stringType("Status changed"))
                        .build());
    }

    private static PactDslResponse answered(PactDslResponse answer, int status, Consumer<LambdaDslObject> body) {
        return answer.status(status)
                .matchHeader("Content-Type", "application/json.*", "application/json")
                .body(LambdaDsl.newJsonBody(body::accept).build());
    }

    private static Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers =
                new HashMap<>(Map.of("Authorization", "token " + TOKEN, "Accept", "application/json"));
        headers.putAll(more);
        return headers;
    }
}
