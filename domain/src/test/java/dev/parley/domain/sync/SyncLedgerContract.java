package dev.parley.domain.sync;

/**
 * What every {@link SyncLedger} keeps to. A test class implements it, and gets the tests with it:
 *
 * <pre>{@code
 * class MemorySyncLedgerContractTest implements SyncLedgerContract {
 *     public SyncLedgerFixture fixture() { ... }
 * }
 * }</pre>
 */
public interface SyncLedgerContract
        extends LeaseContract,
                NotedChangesContract,
                DueChangesContract,
                SettlingContract,
                DealtWithContract,
                NotesContract,
                ParkingContract,
                DecisionsContract,
                ErasedSyncContract,
                RoutesContract {}
