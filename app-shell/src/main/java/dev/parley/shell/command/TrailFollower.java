package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditId;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ChainHead;
import dev.parley.shell.render.AuditView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Comes by what is appended to the trail after it was made, by whichever process, looking once a second. For one thread.
 */
final class TrailFollower {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAGE = 1_000;

    private final AuditTrail trail;
    private final AuditFilter filter;
    private final InstantSource clock;
    private final Waiter waiter;
    private final Map<String, Long> positions = new HashMap<>();

    TrailFollower(AuditTrail trail, AuditFilter filter, InstantSource clock, Waiter waiter) {
        this.trail = trail;
        this.filter = filter;
        this.clock = clock;
        this.waiter = waiter;
        trail.heads().forEach(head -> positions.put(head.chain(), head.count()));
    }

    /**
     * The given records, and behind them all that come, until the user does not want any more.
     *
     * @param beforeWaiting called before each wait
     */
    Iterator<AuditView> behind(Collection<AuditRecord> first, Runnable beforeWaiting) {
        Set<AuditId> shown = new HashSet<>(first.stream().map(AuditRecord::id).toList());
        Deque<AuditRecord> ready = new ArrayDeque<>(first);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    while (ready.isEmpty()) {
                        gather(ready, shown);
                        if (ready.isEmpty()) {
                            beforeWaiting.run();
                            waiter.waitUntil(clock.instant().plus(PAUSE));
                        }
                    }
                    return true;
                } catch (WaitInterrupted e) {
                    return false;
                }
            }

            @Override
            public AuditView next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return AuditView.of(ready.remove());
            }
        };
    }

    private void gather(Deque<AuditRecord> ready, Set<AuditId> shown) {
        for (ChainHead head : trail.heads()) {
            long behind = positions.getOrDefault(head.chain(), 0L);
            if (head.count() > behind) {
                for (AuditRecord record : trail.chain(head.chain(), behind, PAGE)) {
                    positions.put(head.chain(), record.id().number());
                    if (filter.wants(record.entry()) && !shown.remove(record.id())) {
                        ready.add(record);
                    }
                }
            }
        }
    }
}
