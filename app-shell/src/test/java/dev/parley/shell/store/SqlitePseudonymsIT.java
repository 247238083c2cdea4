package dev.parley.shell.store;

import dev.parley.domain.audit.Pseudonyms;
import dev.parley.domain.audit.PseudonymsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePseudonymsIT implements PseudonymsContract {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.sqliteWithTables();

    @Override
    public Pseudonyms pseudonyms() {
        return fixture.store().pseudonyms();
    }

    @Override
    public void processDies() {
        fixture.processDies();
    }
}
