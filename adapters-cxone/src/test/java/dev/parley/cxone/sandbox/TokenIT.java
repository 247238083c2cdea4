package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Reply;
import dev.parley.cxone.sandbox.SandboxRules.ExpiresIn;
import dev.parley.domain.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenIT {
    private static final String FORM = "grant_type=client_credentials";

    @Test
    void the_built_in_client_gets_a_token_with_every_scope() {
        try (Probe probe = Probe.calm()) {
            Reply reply = probe.tokenFor("sandbox", "sandbox", FORM);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("expires_in").intValue()).isEqualTo(3600);
            assertThat(reply.json().path("token_type").asString()).isEqualTo("Bearer");
            assertThat(reply.json().path("scope").asString().split(" "))
                    .containsExactlyInAnyOrderElementsOf(SandboxClient.ALL_SCOPES);
            assertThat(reply.json().path("access_token").asString()).isNotBlank();
        }
    }

    @Test
    void expires_in_is_written_as_the_rules_say() {
        try (Probe probe = Probe.ruled(rules -> rules.expiresIn(ExpiresIn.TEXT).tokenLife(Duration.ofSeconds(30)))) {
            assertThat(probe.tokenFor("sandbox", "sandbox", FORM)
                            .json()
                            .path("expires_in")
                            .stringValue())
                    .isEqualTo("30");
        }
        try (Probe probe = Probe.ruled(rules -> rules.expiresIn(ExpiresIn.ABSENT))) {
            assertThat(probe.tokenFor("sandbox", "sandbox", FORM).json().has("expires_in"))
                    .isFalse();
        }
    }

    @Test
    void who_cannot_prove_who_it_is_gets_401() {
        try (Probe probe = Probe.calm()) {
            assertThat(probe.tokenFor("sandbox", "wrong", FORM).status()).isEqualTo(401);
            assertThat(probe.tokenFor("nobody", "sandbox", FORM).status()).isEqualTo(401);
            assertThat(probe.call("POST", "/oauth/token", FORM).status()).isEqualTo(401);
            assertThat(probe.call("POST", "/oauth/token", FORM, "Authorization", "Basic ###")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void another_grant_and_a_foreign_scope_are_refused_in_words() {
        try (Probe probe = Probe.calm()) {
            Reply grant = probe.tokenFor("sandbox", "sandbox", "grant_type=password");
            assertThat(grant.status()).isEqualTo(400);
            assertThat(grant.message()).contains("client_credentials");
            Reply scope = probe.tokenFor("sandbox", "sandbox", FORM + "&scope=everything");
            assertThat(scope.status()).isEqualTo(400);
            assertThat(scope.message()).contains("conversations:read");
        }
    }

    @Test
    void fewer_scopes_may_be_asked_for() {
        try (Probe probe = Probe.calm()) {
            Reply reply = probe.tokenFor("sandbox", "sandbox", FORM + "&scope=bot%3Aread+analytics%3Aread");
            assertThat(reply.json().path("scope").asString()).isEqualTo("analytics:read bot:read");
        }
    }

    @Test
    void the_client_is_told_what_it_may_do() {
        try (Probe probe = Probe.calm()) {
            Reply reply = probe.call("GET", "/oauth/client", "", "Authorization", "Bearer " + probe.token());
            assertThat(reply.json().path("clientId").asString()).isEqualTo("sandbox");
            assertThat(reply.json().path("scope").asString()).contains("bot:write");
            assertThat(probe.call("GET", "/oauth/client", "").status()).isEqualTo(401);
        }
    }

    @Test
    void a_token_ends_with_its_life() {
        try (Probe probe = Probe.ruled(rules -> rules.tokenLife(Duration.ofMinutes(5)))) {
            String id = probe.open("order-bot");
            probe.time.pass(Duration.ofMinutes(5).minusMillis(1));
            assertThat(probe.get("/conversations/" + id).status()).isEqualTo(200);
            probe.time.pass(Duration.ofMillis(1));
            Reply late = probe.get("/conversations/" + id);
            assertThat(late.status()).isEqualTo(401);
            assertThat(late.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void an_unknown_or_missing_token_is_401() {
        try (Probe probe = Probe.calm()) {
            assertThat(probe.call("GET", "/api/v2/conversations", "").status()).isEqualTo(401);
            probe.use("made-up");
            assertThat(probe.get("/conversations").status()).isEqualTo(401);
        }
    }

    @Test
    void a_client_with_fewer_scopes_is_told_which_one_it_lacks() {
        SandboxClient reader = new SandboxClient("reader", Secret.of("r"), Set.of("conversations:read"));
        try (Probe probe = Probe.with(s -> s.withClients(List.of(reader, SandboxClient.builtIn())))) {
            String id = probe.open("order-bot");
            probe.use(probe.newToken("reader", "r"));
            assertThat(probe.get("/conversations/" + id).status()).isEqualTo(200);
            for (Reply refused : List.of(
                    probe.send(id, "Hello"),
                    probe.api("POST", "/conversations", "{}"),
                    probe.api("PUT", "/conversations/" + id, "{}"))) {
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.message()).contains("conversations:write");
            }
            assertThat(probe.api("POST", "/analytics/conversations/details/query", "{}")
                            .message())
                    .contains("analytics:read");
        }
    }
}
