package dev.parley.ticketing.servicenow;

import static java.nio.charset.StandardCharsets.UTF_8;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import dev.parley.ticketing.fake.Agreement;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The words of the pact between the desk and ServiceNow. */
final class ServiceNowTerms {
    static final String VENDOR = "servicenow";
    static final String NO_TICKET = "no ticket";
    static final String A_TICKET = "a ticket";
    static final String AN_ENTRY = "a ticket with an entry";
    static final String A_CLOSED_ONE = "a ticket that is closed for good";
    static final String KEY = "cxone.acme.c-1";
    static final String ID = "00000000000000000000000000000001";

    private static final String INCIDENTS = "/api/now/v2/table/incident";
    private static final String INCIDENT = INCIDENTS + "/" + ID;
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    private ServiceNowTerms() {}

    static PactDslWithState given(String state) {
        return Agreement.with(VENDOR).given(state);
    }

    static PactDslResponse search(PactDslWithState pact) {
        return pact.uponReceiving("a search")
                .method("GET")
                .path(INCIDENTS)
                .headers(headers(Map.of()))
                .encodedQuery(query(
                        "correlation_id=" + KEY + "^ORDERBYsys_id",
                        "sys_id,number,state,correlation_id,sys_created_on"))
                .willRespondWith()
                .status(200)
                .headers(Agreement.JSON)
                .body(LambdaDsl.newJsonBody(o ->
                                o.array("result", rows -> rows.object(row -> ServiceNowTerms.ticket(row, "1"))))
                        .build());
    }

    static PactDslResponse look(PactDslWithState pact, String what, String state) {
        return pact.uponReceiving(what)
                .method("GET")
                .path(INCIDENT)
                .headers(headers(Map.of()))
                .willRespondWith()
                .status(200)
                .headers(Agreement.JSON)
                .body(result(row -> ticket(row, state)));
    }

    static PactDslResponse notes(PactDslWithState pact) {
        return pact.uponReceiving("a search of its notes")
                .method("GET")
                .path("/api/now/v2/table/sys_journal_field")
                .headers(headers(Map.of()))
                .encodedQuery(query(
                        "element_id=" + ID + "^element=work_notes^ORDERBYsys_id",
                        "sys_id,element_id,element,sys_created_by,value"))
                .willRespondWith()
                .status(200)
                .headers(Agreement.JSON)
                .body(LambdaDsl.newJsonBody(o -> o.array(
                                "result",
                                rows -> rows.object(row -> row.stringMatcher("sys_id", "[0-9a-f]{32}", ID)
                                        .stringValue("element_id", ID)
                                        .stringValue("element", "work_notes")
                                        .stringValue("sys_created_by", FakeServiceNow.USER)
                                        .stringMatcher("value", "parley: m-1\n[\\s\\S]*", "parley: m-1\nHello"))))
                        .build());
    }

    static PactDslResponse create(PactDslWithState pact, String body) {
        return pact.uponReceiving("a new ticket")
                .method("POST")
                .path(INCIDENTS)
                .headers(headers(Agreement.JSON))
                .body(body)
                .willRespondWith()
                .status(201)
                .headers(Agreement.JSON)
                .body(result(row -> ticket(row, "2")));
    }

    static PactDslResponse change(PactDslWithState pact, String what, String body, DslPart answer) {
        return patch(pact, what, body, 200).headers(Agreement.JSON).body(answer);
    }

    static PactDslResponse refused(PactDslWithState pact, String what, int status, String... words) {
        return patch(pact, what, note(), status)
                .headers(Agreement.JSON)
                .body(LambdaDsl.newJsonBody(o -> o.object(
                                "error",
                                error -> error.stringType("message", "Operation Failed")
                                        .stringMatcher("detail", ".*" + words[0] + ".*", words[1])))
                        .build());
    }

    private static PactDslResponse patch(PactDslWithState pact, String what, String body, int status) {
        return pact.uponReceiving(what)
                .method("PATCH")
                .path(INCIDENT)
                .headers(headers(Agreement.JSON))
                .body(body)
                .willRespondWith()
                .status(status);
    }

    static String note() {
        return "{\"work_notes\":\"parley: m-1\\nHello\"}";
    }

    static DslPart result(Consumer<LambdaDslObject> row) {
        return LambdaDsl.newJsonBody(o -> o.object("result", row)).build();
    }

    static void ticket(LambdaDslObject row, String state) {
        row.stringMatcher("sys_id", "[0-9a-f]{32}", ID)
                .stringType("number", "INC0000001")
                .stringValue("state", state)
                .stringValue("correlation_id", KEY)
                .stringMatcher("sys_created_on", TIME, "2026-01-15 09:00:00");
    }

    private static String query(String query, String fields) {
        return new TreeMap<>(Map.of(
                        "sysparm_query",
                        query,
                        "sysparm_fields",
                        fields,
                        "sysparm_limit",
                        "100",
                        "sysparm_offset",
                        "0"))
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers =
                new HashMap<>(Agreement.basic(FakeServiceNow.USER + ":" + FakeServiceNow.PASSWORD));
        headers.putAll(more);
        return headers;
    }
}
