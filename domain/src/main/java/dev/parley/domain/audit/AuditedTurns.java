package dev.parley.domain.audit;

import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnRecorder;

/** Puts every turn on the audit trail. */
public final class AuditedTurns implements TurnRecorder {
    private final AuditTrail trail;

    /** @param trail where the entries go */
    public AuditedTurns(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void record(Turn turn) {
        trail.append(AuditEntry.of(turn));
    }
}
