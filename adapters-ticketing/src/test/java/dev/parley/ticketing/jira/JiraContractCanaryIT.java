package dev.parley.ticketing.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.domain.VirtualTime;
import dev.parley.ticketing.fake.VendorContract;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk or a fake that speaks otherwise than the vendor is red. */
class JiraContractCanaryIT {
    private static final String SEARCH =
            "{\"%s\": \"project = \\\"SUP\\\" AND labels = \\\"c-1\\\" ORDER BY created ASC\", \"fields\": [\"id\"]}";

    private final FakeJira jira = new FakeJira(new VirtualTime());

    @BeforeEach
    void theContractIsThere() {
        assumeTrue(
                VendorContract.of("jira-cloud-v3.yaml", Set.of()).isPresent(),
                "the vendor's OpenAPI file is not there: see PARLEY_OPENAPI");
    }

    @Test
    void whatTheDeskSendsPasses() throws Exception {
        send("POST", "/rest/api/3/search/jql", SEARCH.formatted("jql"));

        assertThat(jira.breaches()).isEmpty();
        jira.close();
    }

    @Test
    void aMisspeltFieldOfADeskIsRed() throws Exception {
        send("POST", "/rest/api/3/search/jql", SEARCH.formatted("Jql"));

        assertThatThrownBy(jira::close).isInstanceOf(AssertionError.class).hasMessageContaining("Jql");
    }

    @Test
    void aPathThatTheVendorDoesNotHaveIsRed() throws Exception {
        send("GET", "/rest/api/3/issue/SUP-1/comments", "");

        assertThatThrownBy(jira::close).isInstanceOf(AssertionError.class).hasMessageContaining("comments");
    }

    @Test
    void aMethodThatTheVendorDoesNotHaveIsRed() throws Exception {
        send("PATCH", "/rest/api/3/issue/SUP-1", "{}");

        assertThatThrownBy(jira::close).isInstanceOf(AssertionError.class).hasMessageContaining("PATCH");
    }

    @Test
    void aFakeThatAnswersOtherwiseIsRed() throws Exception {
        jira.drift(body -> body.replace("\"isLast\"", "\"last\""));
        send("POST", "/rest/api/3/search/jql", SEARCH.formatted("jql"));

        assertThatThrownBy(jira::close).isInstanceOf(AssertionError.class).hasMessageContaining("last");
    }

    @Test
    void aFakeWithAnotherTypeIsRed() throws Exception {
        jira.drift(body -> body.replace("true", "\"true\""));
        send("POST", "/rest/api/3/search/jql", SEARCH.formatted("jql"));

        assertThatThrownBy(jira::close).isInstanceOf(AssertionError.class).hasMessageContaining("boolean expected");
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        String pair = FakeJira.EMAIL + ":" + FakeJira.TOKEN;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(jira.uri().resolve(path))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
