package dev.parley.shell.store;

import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.audit.ConversationBookFixture;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.campaign.RunLedgerFixture;
import dev.parley.domain.sync.SyncLedger;
import dev.parley.domain.sync.SyncLedgerFixture;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A store as one process after another has it, closed and gone when the test is over. Opened when it is first used. */
final class StoreFixture
        implements ConversationBookFixture, RunLedgerFixture, SyncLedgerFixture, BeforeEachCallback, AfterEachCallback {
    private final Supplier<StoreSettings> empty;
    private @Nullable StoreSettings settings;
    private final Set<Long> dead = ConcurrentHashMap.newKeySet();
    private long newest = 1;
    private long pid = 1;
    private @Nullable Store open;

    private StoreFixture(Supplier<StoreSettings> empty) {
        this.empty = empty;
    }

    static StoreFixture sqlite() {
        return new StoreFixture(() -> StoreSettings.in(TestFolders.fresh()));
    }

    static StoreFixture postgres() {
        return new StoreFixture(PostgresServer::freshDatabase);
    }

    /** With the tables already made, because making them takes longer than most tests. */
    static StoreFixture sqliteWithTables() {
        return new StoreFixture(() -> StoreSettings.in(TestFolders.withTables()));
    }

    static StoreFixture postgresWithTables() {
        return new StoreFixture(PostgresServer::withTables);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        settings = empty.get();
        open = null;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (open != null) {
            open.close();
        }
        switch (settings()) {
            case StoreSettings.Embedded embedded ->
                TestFolders.delete(embedded.file().resolveSibling("."));
            case StoreSettings.Shared shared -> PostgresServer.drop(shared);
        }
    }

    StoreSettings settings() {
        return Objects.requireNonNull(settings, "outside of a test");
    }

    Store store() {
        Store there = open;
        if (there == null) {
            there = Stores.open(
                    settings(), new Stores.Life(Stores.Life.ofPid(pid).own(), dead));
            open = there;
        }
        return there;
    }

    @Override
    public AuditTrail trail() {
        return store().auditTrail();
    }

    @Override
    public ConversationBook book() {
        return store().conversations();
    }

    @Override
    public RunLedger ledger() {
        return store().runs();
    }

    @Override
    public SyncLedger syncLedger() {
        return store().syncs();
    }

    /** Its connections are gone with it; it never said that it leaves. */
    @Override
    public void processDies() {
        if (open != null) {
            open.abandon();
        }
        dead.add(pid);
        next();
    }

    @Override
    public void meanwhile(Runnable anothersWork) {
        Store first = store();
        long firstPid = pid;
        next();
        anothersWork.run();
        processDies();
        open = first;
        pid = firstPid;
    }

    void processEnds() {
        store().close();
        next();
    }

    private void next() {
        open = null;
        newest++;
        pid = newest;
    }
}
