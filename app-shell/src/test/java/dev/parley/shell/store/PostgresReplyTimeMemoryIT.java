package dev.parley.shell.store;

import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.exchange.ReplyTimeMemoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresReplyTimeMemoryIT implements ReplyTimeMemoryContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    @Override
    public ReplyTimeMemory memory(String tenant) {
        return fixture.store().replyTimes(tenant);
    }

    @Override
    public void processEnds() {
        fixture.processEnds();
    }
}
