package dev.parley.cxone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.domain.Secret;
import dev.parley.domain.conversation.BotId;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a runner takes its tenant from. */
class RunnerSettingsTest {
    private static final String SECRET = "s3cr3t-of-the-test";

    @Test
    void withoutVariablesItIsTheSandboxAndItsBot() {
        RunnerSettings settings = RunnerSettings.fromEnvironment(Map.of("HOME", "/home/me"));

        assertThat(settings.tenant()).isInstanceOf(Tenant.OfThisProcess.class);
        assertThat(settings.bot()).contains(new BotId("order-bot"));
    }

    @Test
    void theVariablesTellTheTenant() {
        RunnerSettings settings = RunnerSettings.fromEnvironment(variables(" https://yourorg.cxone.com/ "));

        assertThat(settings.tenant())
                .isInstanceOfSatisfying(
                        Tenant.Remote.class,
                        remote -> assertThat(remote.tenant())
                                .extracting(CxoneTenant::organisation, CxoneTenant::clientId, CxoneTenant::clientSecret)
                                .containsExactly(URI.create("https://yourorg.cxone.com"), "me", Secret.of(SECRET)));
        assertThat(settings.bot()).isEmpty();
    }

    @Test
    void incompleteVariablesAreRefusedInOneLine() {
        assertThatThrownBy(() -> RunnerSettings.fromEnvironment(Map.of("CXONE_CLIENT_ID", "me")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CXONE_ORG_URL, CXONE_CLIENT_SECRET are missing: set CXONE_ORG_URL, CXONE_CLIENT_ID,"
                        + " CXONE_CLIENT_SECRET together, or none of them for the sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yourorg.cxone.com",
                "ftp://yourorg.cxone.com",
                "http://yourorg.cxone.com",
                "https://me:s3cr3t-of-the-test@yourorg.cxone.com",
                "https://",
                "s3cr3t-of-the-test in the wrong place"
            })
    void whatIsNoBaseUrlIsRefusedAndNotQuoted(String url) {
        assertThatThrownBy(() -> RunnerSettings.fromEnvironment(variables(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CXONE_ORG_URL is no base URL")
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void plainHttpIsForThisVeryMachine(String url) {
        assertThat(RunnerSettings.fromEnvironment(variables(url)).tenant()).isInstanceOf(Tenant.Remote.class);
    }

    private static Map<String, String> variables(String url) {
        return Map.of("CXONE_ORG_URL", url, "CXONE_CLIENT_ID", "me", "CXONE_CLIENT_SECRET", SECRET);
    }
}
