package dev.parley.domain.sync;

/** What {@link SyncLedgerContract} needs: a ledger, and processes that die. */
public interface SyncLedgerFixture {
    /** What is tested, as the process has it that is alive now; empty at first. */
    SyncLedger syncLedger();

    /** The process that is alive dies without ending anything, and another one begins. */
    void processDies();

    /**
     * Another process begins beside the one that is alive: {@link #syncLedger()} is the other one's while it works. Then it
     * dies without ending anything, and the first one is alive as before.
     */
    void meanwhile(Runnable anothersWork);
}
