package dev.parley.shell.store;

import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditTrailContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAuditTrailIT implements AuditTrailContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.sqliteWithTables();

    @Override
    public AuditTrail trail() {
        return fixture.trail();
    }
}
