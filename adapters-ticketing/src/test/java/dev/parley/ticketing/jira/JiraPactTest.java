package dev.parley.ticketing.jira;

import static dev.parley.ticketing.jira.JiraTerms.API;
import static dev.parley.ticketing.jira.JiraTerms.ISSUE;
import static dev.parley.ticketing.jira.JiraTerms.ISSUE_KEY;
import static dev.parley.ticketing.jira.JiraTerms.KEY;
import static dev.parley.ticketing.jira.JiraTerms.get;
import static dev.parley.ticketing.jira.JiraTerms.given;
import static dev.parley.ticketing.jira.JiraTerms.look;
import static dev.parley.ticketing.jira.JiraTerms.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TranscriptEntry;
import dev.parley.ticketing.fake.Agreement;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the desk relies on, call by call; {@link JiraPactIT} holds the fake to it. */
class JiraPactTest {
    private static final TicketRef REF = new TicketRef(ISSUE_KEY);
    private static final AttemptKey ATTEMPT = new AttemptKey("attempt-1");

    @BeforeAll
    static void forgetWhatWasAgreedBefore() throws IOException {
        Agreement.forget(JiraTerms.VENDOR);
    }

    @Test
    void findsAnIssueByItsKeyAndLooksAtIt() {
        tried(
                look(post(
                                given(JiraTerms.AN_ISSUE),
                                "a search",
                                API + "/search/jql",
                                "",
                                "{\"jql\":\"project = \\\"SUP\\\" AND labels = \\\"" + KEY
                                        + "\\\" ORDER BY created ASC\",\"fields\":[\"id\"],\"maxResults\":100}",
                                200)
                        .headers(Agreement.JSON)
                        .body(LambdaDsl.newJsonBody(o -> o.array(
                                                "issues",
                                                list -> list.object(issue -> issue.stringValue("key", ISSUE_KEY)))
                                        .booleanValue("isLast", true))
                                .build())
                        .given(JiraTerms.AN_ISSUE)),
                desk -> assertThat(desk.find(new ExternalKey(KEY)))
                        .singleElement()
                        .satisfies(found -> assertThat(found.state()).contains(TicketState.ACTIVE)));
    }

    @Test
    void createsAnIssueAndLooksForItsKey() {
        tried(
                look(post(
                                given(JiraTerms.NO_ISSUE),
                                "a new issue",
                                API + "/issue",
                                "",
                                "{\"fields\":{\"project\":{\"key\":\"SUP\"},\"issuetype\":{\"name\":\"Task\"},"
                                        + "\"summary\":\"Chat\",\"description\":{\"type\":\"doc\",\"version\":1,\"content\":"
                                        + "[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"A chat.\"}]}]},"
                                        + "\"labels\":[\"" + KEY + "\"]},"
                                        + "\"properties\":[{\"key\":\"parley\",\"value\":{\"id\":\"" + KEY + "\"}}]}",
                                201)
                        .headers(Agreement.JSON)
                        .body(LambdaDsl.newJsonBody(o -> o.stringMatcher("key", "SUP-\\d+", ISSUE_KEY))
                                .build())
                        .given(JiraTerms.AN_ISSUE)),
                desk -> assertThat(desk.create(
                                new NewTicket(
                                        new ExternalKey(KEY),
                                        "Chat",
                                        Optional.empty(),
                                        "A chat.",
                                        TicketState.ACTIVE,
                                        Optional.empty()),
                                ATTEMPT))
                        .isEqualTo(REF));
    }

    @Test
    void readsTheMarksOfItsOwnComments() {
        var me = get(given(JiraTerms.AN_ENTRY), "a question who we are", API + "/myself", "")
                .body(LambdaDsl.newJsonBody(o -> o.stringValue("accountId", FakeJira.ME))
                        .build());
        var list = get(
                        me.given(JiraTerms.AN_ENTRY),
                        "a list of comments",
                        ISSUE + "/comment",
                        "startAt=0&maxResults=100&orderBy=created")
                .body(LambdaDsl.newJsonBody(o -> o.integerType("total", 1)
                                .array(
                                        "comments",
                                        comments -> comments.object(comment -> comment.stringMatcher(
                                                        "id", "\\d+", Long.toString(JiraTerms.COMMENT))
                                                .object(
                                                        "author",
                                                        author -> author.stringValue("accountId", FakeJira.ME)))))
                        .build());
        tried(
                post(
                                list.given(JiraTerms.AN_ENTRY),
                                "comments with their properties",
                                API + "/comment/list",
                                "expand=properties",
                                "{\"ids\":[" + JiraTerms.COMMENT + "]}",
                                200)
                        .headers(Agreement.JSON)
                        .body(LambdaDsl.newJsonBody(o -> o.array("values", values -> values.object(JiraTerms::comment)))
                                .build()),
                desk -> assertThat(desk.marks(REF)).containsExactly(new EntryKey("m-1")));
    }

    @Test
    void addsAnEntryWithItsMark() {
        tried(
                comment(JiraTerms.AN_ISSUE, "a comment", 201)
                        .headers(Agreement.JSON)
                        .body(LambdaDsl.newJsonBody(JiraTerms::comment).build()),
                JiraPactTest::append);
    }

    @Test
    void movesAnIssueByATransition() {
        tried(
                look(post(
                                given(JiraTerms.AN_ISSUE),
                                "a transition",
                                ISSUE + "/transitions",
                                "",
                                "{\"transition\":{\"id\":\"" + FakeStatus.IN_PROGRESS.way + "\"}}",
                                204)
                        .given(JiraTerms.AN_ISSUE)),
                desk -> assertThat(desk.move(REF, TicketState.ACTIVE, Optional.empty())
                                .state())
                        .contains(TicketState.ACTIVE));
    }

    @Test
    void setsTheWayBack() {
        URI uri = URI.create("https://cxone.test/c-1");
        tried(
                post(
                        given(JiraTerms.AN_ISSUE),
                        "a link",
                        ISSUE + "/remotelink",
                        "",
                        "{\"globalId\":\"" + LinkWire.of(new BackLink("t", uri)).globalId()
                                + "\",\"object\":{\"url\":\"https://cxone.test/c-1\",\"title\":\"t\"}}",
                        201),
                desk -> desk.link(REF, new BackLink("t", uri)));
    }

    @Test
    void isToldWhatMustWait() {
        tried(
                comment(JiraTerms.A_BUSY_ONE, "a comment too many", 429)
                        .matchHeader("Retry-After", "\\d+", "2")
                        .headers(Map.of("RateLimit-Reason", "jira-per-issue-on-write")),
                desk -> assertThatThrownBy(() -> append(desk))
                        .isInstanceOfSatisfying(
                                DeskException.class,
                                e -> assertThat(e.fault())
                                        .isEqualTo(new DeskFault.RateLimited(
                                                Optional.of(Duration.ofSeconds(2)),
                                                DeskFault.RateLimited.Scope.TICKET))));
    }

    @Test
    void isToldThatItIsNobody() {
        tried(
                comment(JiraTerms.NO_CREDENTIALS, "a comment of nobody", 401),
                desk -> assertThatThrownBy(() -> append(desk))
                        .isInstanceOfSatisfying(
                                DeskException.class,
                                e -> assertThat(e.fault()).isInstanceOf(DeskFault.Unauthorised.class)));
    }

    private static PactDslResponse comment(String state, String what, int status) {
        return post(given(state), what, ISSUE + "/comment", "expand=properties", JiraTerms.entry(), status);
    }

    private static void append(TicketDesk desk) {
        desk.append(REF, List.of(new TranscriptEntry(new EntryKey("m-1"), "Hello")), ATTEMPT);
    }

    private static void tried(PactDslResponse terms, Consumer<TicketDesk> use) {
        Agreement.tried(terms, server -> use.accept(desk(server)));
    }

    private static TicketDesk desk(URI server) {
        var provider = new JiraProvider();
        return provider.open(
                DeskSettings.of(
                        "jira",
                        provider,
                        Map.of(
                                "url", server.toString(),
                                "email", FakeJira.EMAIL,
                                "token", FakeJira.TOKEN,
                                "project", FakeJira.PROJECT)),
                new VirtualTime());
    }
}
