package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One token for all, renewed in time, and never seen by anybody. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TokensTest {
    private static final String HALF_A_TOKEN = "half-a-token-nobody-may-see";

    @Test
    void fiveHundredCallersAskForOneToken() {
        try (var tenant = StubTenant.answering(StubTenant.ok())) {
            List<String> used = Threads.atOnce(500, tenant::tokenInUse);

            assertThat(used).hasSize(500).containsOnly("Bearer token-1");
            assertThat(tenant.tokensAsked()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "expires_in {0} is used for {1} s")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"expires_in\": 3600'|3540",
                "'\"expires_in\": \"3600\"'|3540",
                "'\"expires_in\": \" 3600 \"'|3540",
                "'\"expires_in\": 3600.5'|3540",
                "'\"expires_in\": 120'|60",
                "'\"expires_in\": 30'|15",
                "'\"expires_in\": 1e300'|31535940",
                "'\"token_type\": \"Bearer\"'|3540",
                "'\"expires_in\": null'|3540",
                "'\"expires_in\": \"soon\"'|3540",
                "'\"expires_in\": \"\"'|3540",
                "'\"expires_in\": []'|3540",
                "'\"expires_in\": -5'|3540"
            })
    void aTokenIsRenewedBeforeItEnds(String told, long seconds) {
        try (var tenant = StubTenant.giving("{\"access_token\": \"t\", " + told + "}")) {
            tenant.tokenInUse();
            tenant.time.pass(Duration.ofSeconds(seconds).minusMillis(1));
            tenant.tokenInUse();
            assertThat(tenant.tokensAsked()).as("a moment before").isEqualTo(1);

            tenant.time.pass(Duration.ofMillis(1002));
            tenant.tokenInUse();
            assertThat(tenant.tokensAsked()).as("a moment behind").isEqualTo(2);
        }
    }

    @Test
    void aTokenThatEndsAtOnceIsUsedOnce() {
        try (var tenant = StubTenant.giving("{\"access_token\": \"t\", \"expires_in\": 0}")) {
            assertThat(tenant.tokenInUse()).isEqualTo("Bearer t");
            assertThat(tenant.tokenInUse()).isEqualTo("Bearer t");
            assertThat(tenant.tokensAsked()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Please log in " + HALF_A_TOKEN + "</body></html>",
                "{\"token\": \"" + HALF_A_TOKEN + "\"}",
                "{\"access_token\": \"\", \"refresh_token\": \"" + HALF_A_TOKEN + "\"}",
                "{\"access_token\": \"" + HALF_A_TOKEN,
                "[\"" + HALF_A_TOKEN + "\"]",
                "\"" + HALF_A_TOKEN + "\"",
                "{\"access_token\": {\"a\": \"" + HALF_A_TOKEN + "\"}}",
                "null",
                ""
            })
    void whatIsNoTokenIsAnErrorThatQuotesNothing(String answer) {
        try (var tenant = StubTenant.giving(answer)) {
            ContactCentreException thrown = Faults.thrownBy(tenant::tokenInUse);

            assertThat(thrown.fault()).isInstanceOf(ContactFault.Unintelligible.class);
            assertNothingSecretIn(thrown);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void wrongCredentialsAreRefusedAtOnce(int status) {
        try (var tenant = new StubTenant(StubTenant.LIMITS, StubTenant.status(status), StubTenant.ok())) {
            ContactCentreException thrown = Faults.thrownBy(tenant::read);

            assertThat(thrown.fault())
                    .isEqualTo(new ContactFault.CredentialsRefused(
                            tenant.server.url().toString()));
            assertThat(tenant.tokensAsked()).isEqualTo(1);
            assertThat(tenant.readings()).isZero();
            assertNothingSecretIn(thrown);
        }
    }

    @Test
    void oneRefusedTokenIsRenewedOnceForAllWhoWait() {
        int callers = 20;
        var allThere = new CountDownLatch(callers);
        StubServer.Page page = (exchange, asked, number) -> {
            if (asked.authorization().equals("Bearer token-1")) {
                allThere.countDown();
                awaitQuietly(allThere);
                StubServer.json(exchange, 401, "");
            } else {
                StubServer.json(exchange, 200, "{}");
            }
        };
        try (var tenant = StubTenant.answering(page)) {
            Threads.atOnce(callers, tenant::read);

            assertThat(tenant.tokensAsked()).isEqualTo(2);
            assertThat(tenant.readings()).isEqualTo(2L * callers);
        }
    }

    @Test
    void aRenewedTokenThatIsRefusedTooEndsIt() {
        try (var tenant = StubTenant.answering(StubTenant.status(401))) {
            ContactCentreException thrown = Faults.thrownBy(tenant::read);

            assertThat(thrown.fault()).isInstanceOf(ContactFault.CredentialsRefused.class);
            assertThat(tenant.readings()).isEqualTo(2);
            assertThat(tenant.tokensAsked()).isEqualTo(2);
            assertNothingSecretIn(thrown);
        }
    }

    @Test
    void missingScopesAreAllNamedBeforeTheFirstCall() {
        try (var tenant =
                StubTenant.giving("{\"access_token\": \"t\", \"scope\": \" bot:read  conversations:read \"}")) {
            var calls = tenant.connection.calls(
                    Set.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE, Scope.ANALYTICS_READ));

            assertThat(Faults.of(() -> calls.call(
                            StubTenant.READING, call -> tenant.thing.get(call.authorization(), call.options()))))
                    .isInstanceOfSatisfying(ContactFault.ScopeMissing.class, missing -> {
                        assertThat(missing.scopes()).containsExactly("analytics:read", "conversations:write");
                        assertThat(missing.organisation())
                                .isEqualTo(tenant.server.url().toString());
                    });
            assertThat(tenant.readings()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"access_token\": \"t\"}", "{\"access_token\": \"t\", \"scope\": \" \"}"})
    void aTokenThatTellsNoScopesIsTried(String answer) {
        try (var tenant = StubTenant.giving(answer)) {
            tenant.read();

            assertThat(tenant.readings()).isEqualTo(1);
        }
    }

    @Test
    void aForbiddenCallNamesTheScopeAndTheOrganisationAndIsNotRepeated() {
        try (var tenant = StubTenant.answering(StubTenant.status(403))) {
            assertThat(Faults.of(tenant::read))
                    .isEqualTo(new ContactFault.ScopeMissing(
                            new TreeSet<>(Set.of("conversations:read")),
                            tenant.server.url().toString()));
            assertThat(tenant.readings()).isEqualTo(1);
        }
    }

    @Test
    void whatHoldsASecretDoesNotPrintIt() {
        try (var tenant = StubTenant.answering(StubTenant.ok())) {
            var call = tenant.connection.calls(Set.of()).call(StubTenant.READING, made -> made);

            assertThat(call + " " + tenant.connection.tenant())
                    .doesNotContain(StubTenant.SECRET)
                    .doesNotContain("token-1");
            assertThat(new TokenWire("hidden-token", null, null).toString()).doesNotContain("hidden-token");
        }
    }

    private static void assertNothingSecretIn(Throwable thrown) {
        String pair =
                Base64.getEncoder().encodeToString(("tester:" + StubTenant.SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(Faults.everythingToldBy(thrown))
                .doesNotContain(StubTenant.SECRET)
                .doesNotContain(pair)
                .doesNotContain("Bearer token")
                .doesNotContain(HALF_A_TOKEN);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("not all callers came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
