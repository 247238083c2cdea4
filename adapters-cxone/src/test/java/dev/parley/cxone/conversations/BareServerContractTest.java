package dev.parley.cxone.conversations;

import dev.parley.domain.exchange.ContactCentreContract;
import dev.parley.domain.exchange.ConversationDirectoryContract;
import org.junit.jupiter.api.AfterEach;

/** The adapter keeps the contracts with a server that keeps only what the user's document states. */
class BareServerContractTest implements ContactCentreContract, ConversationDirectoryContract {
    private final SandboxFixture fixture = new SandboxFixture(SandboxTenant::bare);

    @Override
    public SandboxFixture fixture() {
        return fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
