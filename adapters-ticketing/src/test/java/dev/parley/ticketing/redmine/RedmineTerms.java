package dev.parley.ticketing.redmine;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import dev.parley.ticketing.fake.Agreement;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The words of the pact between the desk and Redmine. What a real server numbers by itself comes from the state; a fresh one
 * numbers statuses, trackers and fields always alike.
 */
final class RedmineTerms {
    static final String VENDOR = "redmine";
    static final String A_TICKET = "a ticket";
    static final String A_RESOLVED_ONE = "a resolved ticket";
    static final String AN_ENTRY = "a ticket with an entry";
    static final String KEY = "cxone.pact.c-1";
    static final int ID = 101;
    static final int ME = 5;
    static final int TRACKER = 3;
    static final int KEY_FIELD = 1;
    static final int LINK_FIELD = 2;
    static final String API_KEY = "0123456789abcdef0123456789abcdef01234567";
    static final String PROJECT = "support";

    private static final int IN_PROGRESS = 2;
    private static final int RESOLVED = 3;
    private static final Map<String, String> HEADERS = Map.of("X-Redmine-API-Key", API_KEY);
    private static final String JSON = "application/json.*";

    private RedmineTerms() {}

    static PactDslWithState given(String state) {
        return Agreement.with(VENDOR).given(state);
    }

    /** What the names of the settings are numbered. */
    static PactDslWithState layout(PactDslWithState pact) {
        PactDslResponse project = answered(
                pact.uponReceiving("a look at the project")
                        .method("GET")
                        .pathFromProviderState("/projects/${project}.json", "/projects/" + PROJECT + ".json")
                        .headers(HEADERS)
                        .query("include=trackers,issue_custom_fields")
                        .willRespondWith(),
                200,
                o -> o.object(
                        "project",
                        it -> it.integerType("id", 1)
                                .stringType("name", PROJECT)
                                .arrayContaining(
                                        "trackers",
                                        all -> all.object(one ->
                                                one.numberValue("id", TRACKER).stringValue("name", "Support")))
                                .arrayContaining(
                                        "issue_custom_fields",
                                        all -> all.object(one -> one.numberValue("id", KEY_FIELD)
                                                        .stringValue("name", "ParleyConversationId"))
                                                .object(one -> one.numberValue("id", LINK_FIELD)
                                                        .stringValue("name", "ParleyLink")))));
        return answered(
                        project.given(A_TICKET)
                                .uponReceiving("a list of statuses")
                                .method("GET")
                                .path("/issue_statuses.json")
                                .headers(HEADERS)
                                .willRespondWith(),
                        200,
                        o -> o.arrayContaining(
                                "issue_statuses",
                                all -> all.object(one -> one.numberValue("id", IN_PROGRESS)
                                                .stringValue("name", "In Progress"))
                                        .object(one ->
                                                one.numberValue("id", RESOLVED).stringValue("name", "Resolved"))))
                .given(A_TICKET);
    }

    static PactDslResponse search(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a search")
                        .method("GET")
                        .path("/issues.json")
                        .headers(HEADERS)
                        .encodedQuery("status_id=*&cf_" + KEY_FIELD + "=%3D" + KEY + "&sort=id&limit=100&offset=0")
                        .willRespondWith(),
                200,
                o -> o.minArrayLike("issues", 1, 1, RedmineTerms::anIssue));
    }

    static PactDslResponse create(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a new issue")
                        .method("POST")
                        .path("/issues.json")
                        .headers(HEADERS)
                        .matchHeader("Content-Type", JSON, "application/json")
                        .body(LambdaDsl.newJsonBody(o -> o.object(
                                        "issue",
                                        issue -> issue.valueFromProviderState("project_id", "${project}", PROJECT)
                                                .numberValue("tracker_id", TRACKER)
                                                .numberValue("status_id", IN_PROGRESS)
                                                .stringValue("subject", "Chat")
                                                .stringValue("description", "A chat.")
                                                .array(
                                                        "custom_fields",
                                                        all -> all.object(one -> one.numberValue("id", KEY_FIELD)
                                                                .stringValue("value", KEY)))))
                                .build())
                        .willRespondWith(),
                201,
                o -> o.object("issue", RedmineTerms::anIssue));
    }

    static PactDslResponse me(PactDslWithState pact) {
        return answered(
                pact.uponReceiving("a question who we are")
                        .method("GET")
                        .path("/users/current.json")
                        .headers(HEADERS)
                        .query("include=memberships")
                        .willRespondWith(),
                200,
                o -> o.object(
                        "user",
                        user -> user.integerType("id", ME)
                                .stringType("login", "parley")
                                .booleanType("admin", false)));
    }

    static PactDslResponse withItsNotes(PactDslWithState pact) {
        return look(pact, "a look at its notes", issue -> {
            status(issue, IN_PROGRESS, "In Progress");
            fields(issue);
            issue.arrayContaining(
                    "journals",
                    all -> all.object(one -> one.object("user", user -> user.integerType("id", ME))
                            .stringMatcher("notes", "parley: m-1\\s+Hello", "parley: m-1\nHello")
                            .booleanValue("private_notes", true)));
        });
    }

    static PactDslResponse resolved(PactDslWithState pact) {
        return look(pact, "a look at a resolved issue", issue -> {
            status(issue, RESOLVED, "Resolved");
            fields(issue);
        });
    }

    /** Answered by nothing, whether it was done or not. */
    static PactDslResponse change(PactDslWithState pact, String what, String change) {
        return pact.uponReceiving(what)
                .method("PUT")
                .pathFromProviderState("/issues/${issue}.json", "/issues/" + ID + ".json")
                .headers(HEADERS)
                .matchHeader("Content-Type", JSON, "application/json")
                .body("{\"issue\":" + change + "}")
                .willRespondWith()
                .status(204);
    }

    private static PactDslResponse look(PactDslWithState pact, String what, Consumer<LambdaDslObject> issue) {
        return answered(
                pact.uponReceiving(what)
                        .method("GET")
                        .pathFromProviderState("/issues/${issue}.json", "/issues/" + ID + ".json")
                        .headers(HEADERS)
                        .query("include=journals")
                        .willRespondWith(),
                200,
                o -> o.object("issue", issue));
    }

    private static void anIssue(LambdaDslObject issue) {
        status(issue, IN_PROGRESS, "In Progress");
        fields(issue);
    }

    private static void status(LambdaDslObject issue, int id, String name) {
        issue.integerType("id", ID)
                .object("status", status -> status.numberValue("id", id).stringValue("name", name))
                .stringMatcher("created_on", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "2026-01-15T09:00:00Z");
    }

    private static void fields(LambdaDslObject issue) {
        issue.arrayContaining(
                "custom_fields",
                all -> all.object(one -> one.numberValue("id", KEY_FIELD).stringValue("value", KEY)));
    }

    private static PactDslResponse answered(PactDslResponse answer, int status, Consumer<LambdaDslObject> body) {
        DslPart part = LambdaDsl.newJsonBody(body::accept).build();
        return answer.status(status)
                .matchHeader("Content-Type", JSON, "application/json; charset=utf-8")
                .body(part);
    }
}
