package dev.parley.domain.sync;

import java.util.function.UnaryOperator;

/** Ledgers in memory, one for each process; a broken one keeps or tells otherwise. */
final class MemorySyncFixture implements SyncLedgerFixture {
    private final MemorySyncLedger kept = new MemorySyncLedger();
    private final UnaryOperator<SyncLedger> broken;
    private SyncLedger alive;

    MemorySyncFixture() {
        this(intact -> intact);
    }

    /** @param broken makes the ledger of each process of an intact one */
    MemorySyncFixture(UnaryOperator<SyncLedger> broken) {
        this.broken = broken;
        this.alive = broken.apply(kept);
    }

    @Override
    public SyncLedger syncLedger() {
        return alive;
    }

    @Override
    public void processDies() {
        alive = broken.apply(kept.another());
    }

    @Override
    public void meanwhile(Runnable anothersWork) {
        SyncLedger first = alive;
        processDies();
        anothersWork.run();
        alive = first;
    }
}
