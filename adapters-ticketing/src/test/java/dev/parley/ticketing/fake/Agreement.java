package dev.parley.ticketing.fake;

import static au.com.dius.pact.consumer.ConsumerPactRunnerKt.runConsumerTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** How a desk's expectations of its vendor are written down, tried on the desk, and held against the fake. */
public final class Agreement {
    /** Of what is sent and answered with a body. */
    public static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private static final String CONSUMER = "parley";

    private Agreement() {}

    /** Begins terms with a vendor. */
    public static PactDslWithProvider with(String vendor) {
        return ConsumerPactBuilder.consumer(CONSUMER)
                .pactSpecVersion(PactSpecVersion.V4)
                .hasPactWith(vendor);
    }

    /** Terms of an earlier build would be held against the fake as well. */
    public static void forget(String vendor) throws IOException {
        Files.deleteIfExists(Path.of("target", "pacts", CONSUMER + "-" + vendor + ".json"));
    }

    /** Tries the desk on a server that keeps exactly these terms, then writes the terms down. */
    public static void tried(PactDslResponse terms, Consumer<URI> use) {
        var result = runConsumerTest(
                terms.toPact(V4Pact.class), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, context) -> {
                    use.accept(URI.create(server.getUrl()));
                    return true;
                });
        if (result instanceof PactVerificationResult.Error error) {
            throw new AssertionError(error.getDescription(), error.getError());
        }
        if (!(result instanceof PactVerificationResult.Ok)) {
            throw new AssertionError(result.getDescription());
        }
    }

    /** A fake that is asked once: the verifier's own client would wait as long as a refusal asks, and ask again. */
    public static HttpTestTarget target(URI fake) {
        return new HttpTestTarget(
                fake.getHost(),
                fake.getPort(),
                "/",
                () -> provider -> HttpClients.custom().disableAutomaticRetries().build());
    }

    /** What a request carries to be let in. */
    public static Map<String, String> basic(String pair) {
        return Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
                "Accept",
                "application/json");
    }

    /** Which terms a provider's test does not keep. */
    public static Set<String> brokenBy(Class<?> provider) {
        var broken = new TreeSet<String>();
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(provider))
                .filters(includeEngines("junit-jupiter"))
                .build();
        launcher.execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() != Status.SUCCESSFUL) {
                    broken.add(test.getDisplayName());
                }
            }
        });
        return broken;
    }
}
