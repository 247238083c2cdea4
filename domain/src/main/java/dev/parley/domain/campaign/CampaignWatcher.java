package dev.parley.domain.campaign;

import dev.parley.domain.exchange.Turn;

/** Is told how a campaign goes on. Called from many threads at once; what it throws ends nothing. */
public interface CampaignWatcher {
    /** Watches nothing. */
    CampaignWatcher NONE = new CampaignWatcher() {};

    /** A case begins. */
    default void started(CaseKey key) {}

    /** A turn of a case is over. */
    default void took(CaseKey key, Turn turn) {}

    /** A case that began is held no more, however it ended; what came of it is not kept yet. */
    default void held(CaseKey key) {}

    /** A case is over, and kept. */
    default void finished(CaseResult result) {}
}
