package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.SandboxRules.NextUri;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.domain.sync.DeltaFeedContract;
import org.junit.jupiter.api.AfterEach;

/** The feed keeps its contract with a server that keeps only what the user's document states. */
class BareServerFeedContractTest implements DeltaFeedContract {
    private final SandboxFeedFixture fixture = new SandboxFeedFixture(
            Weather.calm(),
            rules -> SandboxTenant.bare(rules).but().nextUri(NextUri.RELATIVE).build());

    @Override
    public SandboxFeedFixture fixture() {
        return fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
