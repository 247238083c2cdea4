package dev.parley.ticketing.jira;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import dev.parley.domain.VirtualTime;
import dev.parley.ticketing.fake.Agreement;
import dev.parley.ticketing.jira.FakeIssue.FakeComment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fake that keeps, or breaks, what the pact says: each interaction meets a new one in the state that it names. */
abstract class JiraPactProvider {
    private static final JsonMapper JSON = new JsonMapper();

    private final VirtualTime time = new VirtualTime();
    final FakeJira jira = new FakeJira(time);

    @BeforeEach
    void serve(PactVerificationContext context) {
        context.setTarget(Agreement.target(jira.uri()));
    }

    @AfterEach
    void close() {
        jira.close();
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsThePact(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @State(JiraTerms.NO_ISSUE)
    void noIssue() {
        jira.issues.clear();
    }

    @State(JiraTerms.AN_ISSUE)
    void anIssue() {
        FakeIssue issue = new FakeIssue(JiraTerms.NUMBER, "Chat", time.instant());
        issue.labels = List.of(JiraTerms.KEY);
        issue.properties.put("parley", JSON.readTree("{\"id\":\"" + JiraTerms.KEY + "\"}"));
        issue.status = FakeStatus.IN_PROGRESS;
        jira.issues.put(issue.key, issue);
    }

    @State(JiraTerms.AN_ENTRY)
    void anEntry() {
        anIssue();
        FakeComment typed = FakeComment.typed(JiraTerms.COMMENT, FakeJira.ME, "Hello", time.instant());
        issue().comments.add(new FakeComment(typed.id(), typed.author(), typed.body(), properties(), typed.at()));
    }

    private static Map<String, JsonNode> properties() {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        properties.put("parley.entries", JSON.readTree("{\"keys\":[\"m-1\"]}"));
        properties.put("sd.public.comment", JSON.readTree("{\"internal\":true}"));
        return properties;
    }

    @State(JiraTerms.A_BUSY_ONE)
    void aBusyOne() {
        anIssue();
        IntStream.range(0, 20).forEach(i -> issue().writes.add(time.instant()));
    }

    @State(JiraTerms.NO_CREDENTIALS)
    void noCredentials() {
        anIssue();
        jira.credentialsAreLost = true;
    }

    private FakeIssue issue() {
        return jira.issue(JiraTerms.ISSUE_KEY).orElseThrow();
    }
}
