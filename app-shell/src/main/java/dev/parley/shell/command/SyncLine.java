package dev.parley.shell.command;

import dev.parley.domain.sync.CarryOutcome;
import dev.parley.domain.sync.Pending;
import dev.parley.domain.sync.SyncWatcher;
import dev.parley.shell.render.SyncProgressText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The one live line of a sync on a terminal. Nothing of it where nobody looks. Called from many threads. */
final class SyncLine implements SyncWatcher, AutoCloseable {
    private final Invocation line;
    private final InstantSource clock;
    private final Instant from;
    private long noted;
    private long carried;
    private long parked;
    private Optional<Instant> upTo = Optional.empty();
    private Optional<String> lastDelay = Optional.empty();

    SyncLine(Invocation line, InstantSource clock) {
        this.line = line;
        this.clock = clock;
        this.from = clock.instant();
    }

    @Override
    public synchronized void noted(int changes, Instant now) {
        noted += changes;
        upTo = now.equals(Instant.EPOCH) ? upTo : Optional.of(now);
        show();
    }

    @Override
    public synchronized void carried(Pending change, CarryOutcome outcome) {
        switch (outcome) {
            case CarryOutcome.Done done -> carried++;
            case CarryOutcome.PutAside aside -> parked++;
            case CarryOutcome.Later later -> lastDelay = Optional.of(later.why());
            case CarryOutcome.Busy busy -> lastDelay = Optional.of(busy.holder().words() + " is at it");
            case CarryOutcome.DeskDown down ->
                lastDelay = Optional.of(down.fault().words());
        }
        show();
    }

    /** Why something was put off last. */
    synchronized Optional<String> lastDelay() {
        return lastDelay;
    }

    private void show() {
        if (line.err().isTerminal()) {
            Instant now = clock.instant();
            line.progress(SyncProgressText.of(
                    noted,
                    carried,
                    parked,
                    Duration.between(from, now),
                    upTo.map(time -> Duration.between(time, now))));
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        line.progress("");
    }
}
