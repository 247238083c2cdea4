package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A sandbox that drifts away from the client is found, and exactly where it drifted. */
class PactCanaryIT {

    @Test
    void whatHasDriftedIsFoundAndNothingElse() {
        assertThat(brokenBy(DriftedSandbox.class))
                .containsExactlyInAnyOrder(
                        "parley - a request for a token",
                        "parley - a new conversation",
                        "parley - a conversation that there is already",
                        "parley - a list of messages",
                        "parley - a list of messages in entities",
                        "parley - a wait for a reply",
                        "parley - a list of conversations",
                        "parley - a question for figures");
    }

    private static Set<String> brokenBy(Class<?> drifted) {
        var broken = new TreeSet<String>();
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(drifted))
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
