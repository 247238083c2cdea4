package dev.parley.ticketing.zendesk;

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
class ZendeskContractCanaryIT {
    private static final String TICKET =
            "{\"ticket\": {\"%s\": \"c-1\", \"subject\": \"s\", \"comment\": {\"html_body\": \"x\", \"public\": false}}}";

    private final FakeZendesk zendesk = new FakeZendesk(new VirtualTime());

    @BeforeEach
    void theContractIsThere() {
        assumeTrue(
                VendorContract.of("zendesk-support-v2.yaml", Set.of()).isPresent(),
                "the vendor's OpenAPI file is not there: see PARLEY_OPENAPI");
    }

    @Test
    void whatTheDeskSendsPasses() throws Exception {
        send("POST", "/api/v2/tickets", TICKET.formatted("external_id"));

        assertThat(zendesk.breaches()).isEmpty();
        zendesk.close();
    }

    @Test
    void aMisspeltFieldOfADeskIsRed() throws Exception {
        send("POST", "/api/v2/tickets", TICKET.formatted("externalId"));

        assertThatThrownBy(zendesk::close).isInstanceOf(AssertionError.class).hasMessageContaining("externalId");
    }

    @Test
    void aPathThatTheVendorDoesNotHaveIsRed() throws Exception {
        send("GET", "/api/v2/tickets.json", "");

        assertThatThrownBy(zendesk::close).isInstanceOf(AssertionError.class).hasMessageContaining("tickets.json");
    }

    @Test
    void aWordThatTheVendorDoesNotHaveIsRed() throws Exception {
        send(
                "POST",
                "/api/v2/tickets",
                TICKET.formatted("external_id").replace("\"s\"", "\"s\", \"status\": \"bogus\""));

        assertThatThrownBy(zendesk::close).isInstanceOf(AssertionError.class).hasMessageContaining("enum");
    }

    @Test
    void aFakeThatAnswersOtherwiseIsRed() throws Exception {
        zendesk.drift(body -> body.replace("\"external_id\"", "\"externalId\""));
        send("POST", "/api/v2/tickets", TICKET.formatted("external_id"));

        assertThatThrownBy(zendesk::close).isInstanceOf(AssertionError.class).hasMessageContaining("externalId");
    }

    @Test
    void aFakeWithAnotherTypeIsRed() throws Exception {
        zendesk.drift(body -> body.replaceAll("\"id\":\\s*(\\d+)", "\"id\":\"$1\""));
        send("POST", "/api/v2/tickets", TICKET.formatted("external_id"));

        assertThatThrownBy(zendesk::close).isInstanceOf(AssertionError.class).hasMessageContaining("id");
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        String pair = FakeZendesk.EMAIL + "/token:" + FakeZendesk.TOKEN;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(zendesk.uri().resolve(path))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
