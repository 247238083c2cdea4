package dev.parley.cxone.conversations;

import dev.parley.domain.resolution.AnalyticsContract;
import org.junit.jupiter.api.AfterEach;

/** The figures keep their contract with the sandbox. */
class SandboxAnalyticsContractTest implements AnalyticsContract {
    private final SandboxAnalyticsFixture fixture = new SandboxAnalyticsFixture();

    @Override
    public SandboxAnalyticsFixture fixture() {
        return fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
