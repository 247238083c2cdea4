package dev.parley.shell.store;

import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.resolution.CoverageContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCoverageIT implements CoverageContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    @Override
    public Coverage coverage() {
        return fixture.store().coverage();
    }
}
