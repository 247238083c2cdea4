package dev.parley.domain.sync;

import java.time.Instant;

/** Is told how a run goes on, by any of its threads. What it throws breaks the run off. */
public interface SyncWatcher {
    /** Is told nothing. */
    SyncWatcher NONE = new SyncWatcher() {
        @Override
        public void noted(int changes, Instant upTo) {}

        @Override
        public void carried(Pending change, CarryOutcome outcome) {}
    };

    /** @param upTo the vendor's time up to which everything is noted */
    void noted(int changes, Instant upTo);

    /** What became of one change. */
    void carried(Pending change, CarryOutcome outcome);
}
