package dev.parley.shell.store;

import dev.parley.domain.sync.SyncLedgerContract;
import dev.parley.domain.sync.SyncLedgerFixture;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSyncLedgerIT implements SyncLedgerContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    @Override
    public SyncLedgerFixture fixture() {
        return fixture;
    }
}
