package dev.parley.shell.store;

class PostgresStoreIT implements StoreKit {
    private final StoreSettings settings = PostgresServer.freshDatabase();

    @Override
    public StoreSettings settings() {
        return settings;
    }

    @Override
    public void tamper(String sql) {
        PostgresServer.run(settings, sql);
    }
}
