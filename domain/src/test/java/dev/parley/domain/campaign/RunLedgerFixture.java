package dev.parley.domain.campaign;

/** What {@link RunLedgerContract} needs: a ledger, and processes that die. */
public interface RunLedgerFixture {
    /** What is tested, as the process has it that is alive now; empty at first. */
    RunLedger ledger();

    /** The process that is alive dies without ending anything, and another one begins. */
    void processDies();

    /**
     * Another process begins beside the one that is alive: {@link #ledger()} is the other one's while it works. Then it
     * dies without ending anything, and the first one is alive as before.
     */
    void meanwhile(Runnable anothersWork);
}
