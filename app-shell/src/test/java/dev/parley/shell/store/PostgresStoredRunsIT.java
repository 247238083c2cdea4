package dev.parley.shell.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresStoredRunsIT implements StoredRunsKit {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgres();

    @Override
    public StoreFixture fixture() {
        return fixture;
    }

    @Override
    public void tamper(String sql) {
        PostgresServer.run(fixture.settings(), sql);
    }
}
