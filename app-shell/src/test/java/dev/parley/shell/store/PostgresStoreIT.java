package dev.parley.shell.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresStoreIT implements StoreKit {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgres();

    @Override
    public StoreSettings settings() {
        return fixture.settings();
    }

    @Override
    public void tamper(String sql) {
        PostgresServer.run(fixture.settings(), sql);
    }
}
