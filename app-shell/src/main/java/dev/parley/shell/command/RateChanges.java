package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.shell.render.WatchedRateRow;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks again and again, and comes by whenever a rate has fallen below its bound or is not below any more, and whenever it
 * begins or ends to count a part of the conversations only. For one thread.
 */
final class RateChanges implements Iterator<WatchedRateRow> {
    private final Supplier<WatchedRateRow> look;
    private final Runnable pause;
    private boolean looked;
    private boolean below;
    private boolean partial;
    private @Nullable WatchedRateRow ready;

    /**
     * @param look one look
     * @param pause waits until the next one
     */
    RateChanges(Supplier<WatchedRateRow> look, Runnable pause) {
        this.look = look;
        this.pause = pause;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready == null) {
                if (looked) {
                    pause.run();
                }
                looked = true;
                WatchedRateRow seen = look.get();
                if (seen.below() != below || seen.isPartial() != partial) {
                    below = seen.below();
                    partial = seen.isPartial();
                    ready = seen;
                }
            }
            return true;
        } catch (WaitInterrupted e) {
            return false;
        }
    }

    @Override
    public WatchedRateRow next() {
        WatchedRateRow row = hasNext() ? ready : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ready = null;
        return row;
    }
}
