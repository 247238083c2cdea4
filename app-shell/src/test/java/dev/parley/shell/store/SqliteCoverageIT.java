package dev.parley.shell.store;

import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.resolution.CoverageContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteCoverageIT implements CoverageContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.sqliteWithTables();

    @Override
    public Coverage coverage() {
        return fixture.store().coverage();
    }
}
