package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Waits until files change. It looks four times a second, which works on every file system, shared folders and containers
 * included. Safe for many threads.
 */
public final class SourceChanges {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final InstantSource clock;
    private final Waiter waiter;

    /**
     * @param clock our time
     * @param waiter waits between looks
     */
    public SourceChanges(InstantSource clock, Waiter waiter) {
        this.clock = clock;
        this.waiter = waiter;
    }

    /**
     * Returns when the files stand otherwise than before and have done so for two looks: editors write in several steps.
     *
     * @param look looks at them
     * @return how they stand now
     * @throws WaitInterrupted when the user does not want to wait any more
     */
    FileStamps await(FileStamps before, Supplier<FileStamps> look) {
        FileStamps last = before;
        while (true) {
            FileStamps now = look.get();
            if (now.equals(last) && !now.since(before).isEmpty()) {
                return now;
            }
            last = now;
            waiter.waitUntil(clock.instant().plus(PAUSE));
        }
    }
}
