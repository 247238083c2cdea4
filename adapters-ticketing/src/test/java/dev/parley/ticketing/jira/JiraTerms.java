package dev.parley.ticketing.jira;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import dev.parley.ticketing.fake.Agreement;
import java.util.HashMap;
import java.util.Map;

/** The words of the pact between the desk and Jira. */
final class JiraTerms {
    static final String VENDOR = "jira";
    static final String NO_ISSUE = "no issue";
    static final String AN_ISSUE = "an issue";
    static final String AN_ENTRY = "an issue with an entry";
    static final String A_BUSY_ONE = "an issue with twenty writes in two seconds";
    static final String NO_CREDENTIALS = "credentials that are lost on the way";
    static final String KEY = "cxone.acme.c-1";
    static final long NUMBER = 2;
    static final String ISSUE_KEY = FakeJira.PROJECT + "-" + NUMBER;
    static final long COMMENT = 700;
    static final String API = "/rest/api/3";
    static final String ISSUE = API + "/issue/" + ISSUE_KEY;

    private static final String LOOK =
            "fields=status&fields=labels&fields=created&fields=updated&properties=parley&expand=transitions";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}";
    private static final String SOME_TIME = "2026-01-15T09:00:00.000+0000";

    private JiraTerms() {}

    static PactDslWithState given(String state) {
        return Agreement.with(VENDOR).given(state);
    }

    static PactDslResponse get(PactDslWithState pact, String what, String path, String query) {
        var request = pact.uponReceiving(what).method("GET").path(path).headers(headers(Map.of()));
        return (query.isEmpty() ? request : request.encodedQuery(query))
                .willRespondWith()
                .status(200)
                .headers(Agreement.JSON);
    }

    static PactDslResponse post(
            PactDslWithState pact, String what, String path, String query, String body, int status) {
        var request = pact.uponReceiving(what).method("POST").path(path).headers(headers(Agreement.JSON));
        return (query.isEmpty() ? request : request.encodedQuery(query))
                .body(body)
                .willRespondWith()
                .status(status);
    }

    /** The issue as it stands, in progress. */
    static PactDslResponse look(PactDslWithState pact) {
        return get(pact, "a look at an issue", ISSUE, LOOK).body(issue());
    }

    private static DslPart issue() {
        return LambdaDsl.newJsonBody(o -> o.stringValue("key", ISSUE_KEY)
                        .object(
                                "fields",
                                fields -> fields.object("status", JiraTerms::inProgress)
                                        .array("labels", labels -> labels.stringValue(KEY))
                                        .stringMatcher("created", TIME, SOME_TIME)
                                        .stringMatcher("updated", TIME, SOME_TIME))
                        .object("properties", kept -> kept.object("parley", parley -> parley.stringValue("id", KEY)))
                        .minArrayLike(
                                "transitions",
                                1,
                                way -> way.stringType("id", FakeStatus.IN_PROGRESS.way)
                                        .object(
                                                "to",
                                                to -> to.stringType("id", FakeStatus.IN_PROGRESS.id)
                                                        .stringType("name", FakeStatus.IN_PROGRESS.word)
                                                        .object(
                                                                "statusCategory",
                                                                category -> category.stringMatcher(
                                                                        "key",
                                                                        "new|indeterminate|done",
                                                                        "indeterminate")))))
                .build();
    }

    private static void inProgress(LambdaDslObject status) {
        status.stringType("id", FakeStatus.IN_PROGRESS.id)
                .stringType("name", FakeStatus.IN_PROGRESS.word)
                .object("statusCategory", category -> category.stringValue("key", "indeterminate"));
    }

    /** A comment with its mark. */
    static void comment(LambdaDslObject o) {
        o.stringType("id", Long.toString(COMMENT))
                .array(
                        "properties",
                        list -> list.object(kept -> kept.stringValue("key", "parley.entries")
                                        .object("value", value -> value.array("keys", keys -> keys.stringValue("m-1"))))
                                .object(kept -> kept.stringValue("key", "sd.public.comment")
                                        .object("value", value -> value.booleanValue("internal", true))));
    }

    static String entry() {
        return "{\"body\":{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\",\"content\":"
                + "[{\"type\":\"text\",\"text\":\"Hello\"}]}]},\"properties\":[{\"key\":\"parley.entries\",\"value\":"
                + "{\"keys\":[\"m-1\"]}},{\"key\":\"sd.public.comment\",\"value\":{\"internal\":true}}]}";
    }

    static Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(Agreement.basic(FakeJira.EMAIL + ":" + FakeJira.TOKEN));
        headers.putAll(more);
        return headers;
    }
}
