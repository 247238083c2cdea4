package dev.parley.cxone.conversations;

import dev.parley.domain.exchange.ContactCentreContract;
import dev.parley.domain.exchange.ConversationDirectoryContract;
import org.junit.jupiter.api.AfterEach;

/** The adapter keeps the contracts with a server that knows every convenience. */
class ConvenientServerContractTest implements ContactCentreContract, ConversationDirectoryContract {
    private final SandboxFixture fixture = new SandboxFixture(rules -> rules);

    @Override
    public SandboxFixture fixture() {
        return fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
