package dev.parley.shell.store;

import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditTrailContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAuditTrailIT implements AuditTrailContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    @Override
    public AuditTrail trail() {
        return fixture.trail();
    }
}
