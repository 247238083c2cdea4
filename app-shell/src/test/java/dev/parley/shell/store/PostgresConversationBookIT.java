package dev.parley.shell.store;

import dev.parley.domain.audit.ConversationBookContract;
import dev.parley.domain.audit.ConversationBookFixture;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresConversationBookIT implements ConversationBookContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    @Override
    public ConversationBookFixture fixture() {
        return fixture;
    }
}
