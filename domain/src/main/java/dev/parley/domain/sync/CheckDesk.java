package dev.parley.domain.sync;

import java.util.Optional;

/** Looks whether a desk is fit for a run before anything is carried. Changes nothing there. */
public final class CheckDesk {
    private final SyncParts parts;

    /** @param parts those of the route */
    public CheckDesk(SyncParts parts) {
        this.parts = parts;
    }

    /**
     * Looks. A desk that tells us to wait is not asked by the next runs either until then.
     *
     * @return what was found; empty where the desk told an earlier run to wait, and is not asked now
     * @throws DeskException as the desk throws it
     */
    public Optional<DeskProbe> look() {
        var health = new DeskHealth(parts);
        if (health.isLeftAlone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parts.desk().probe());
        } catch (DeskException e) {
            if (e.fault() instanceof DeskFault.RateLimited limited) {
                health.limited(limited);
            }
            throw e;
        }
    }
}
