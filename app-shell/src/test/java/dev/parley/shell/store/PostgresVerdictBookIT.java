package dev.parley.shell.store;

import dev.parley.domain.resolution.VerdictBook;
import dev.parley.domain.resolution.VerdictBookContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresVerdictBookIT implements VerdictBookContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    @Override
    public VerdictBook book() {
        return fixture.store().verdicts();
    }
}
