package dev.parley.shell.store;

import dev.parley.domain.campaign.RunLedgerContract;
import dev.parley.domain.campaign.RunLedgerFixture;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRunLedgerIT implements RunLedgerContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    @Override
    public RunLedgerFixture fixture() {
        return fixture;
    }
}
