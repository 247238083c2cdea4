package dev.parley.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody (Ctrl-C, a shutdown) asked this thread to stop while it waited. The interrupt flag is clear when this is
 * thrown: whoever catches it cleans up, which may need the network, and lets it pass on.
 */
public final class WaitInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause what the waiting method threw, if anything */
    public WaitInterrupted(@Nullable Throwable cause) {
        super("interrupted", cause);
    }
}
