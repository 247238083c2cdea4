package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.Weather;
import dev.parley.domain.sync.DeltaFeedContract;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** The feed keeps its contract with a server that has every convenience. */
class ConvenientServerFeedContractTest implements DeltaFeedContract {
    private final SandboxFeedFixture fixture = new SandboxFeedFixture(Weather.calm(), UnaryOperator.identity());

    @Override
    public SandboxFeedFixture fixture() {
        return fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
