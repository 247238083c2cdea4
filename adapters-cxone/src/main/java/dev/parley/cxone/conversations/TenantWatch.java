package dev.parley.cxone.conversations;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One watch for all conversations of a tenant: while anybody waits, the list of what changed is asked five times a second,
 * and tells each who waits when its conversation has moved. One of those who wait asks for all; when it leaves, another
 * takes over. A failure of the watch reaches nobody: whoever waits is told to look for itself for a while.
 *
 * <p>Only the vendor's dates are compared with each other. What was seen is kept, so that a change between a message and
 * the beginning of the waiting for its answer is not missed.
 *
 * <p>Safe for many threads.
 */
final class TenantWatch {
    private static final Duration BETWEEN_TICKS = Duration.ofMillis(150);
    private static final double CALLS_OF_A_HUNDRED = 4;
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int REMEMBERED = 50_000;

    private final Function<Instant, List<Conversation>> changedSince;
    private final Supplier<OptionalDouble> callsPerSecond;
    private final WatchBelief belief;
    private final InstantSource clock;
    private final Waiter waiter;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ConversationId, Waiting> waiting = new HashMap<>();
    private final Map<ConversationId, Conversation> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Conversation> eldest) {
            return size() > REMEMBERED;
        }
    };
    private boolean led;
    private Instant lastTick = Instant.EPOCH;
    private Instant restsUntil = Instant.MIN;
    private Optional<Covered> covered = Optional.empty();

    /**
     * @param changedSince the conversations that changed at that time or later, oldest change first, without a gap up to
     *     the newest it returns
     * @param callsPerSecond how many requests the tenant takes, as far as known
     * @param belief learns whether the list moves with messages
     * @param clock our time
     * @param waiter waits between two questions
     */
    TenantWatch(
            Function<Instant, List<Conversation>> changedSince,
            Supplier<OptionalDouble> callsPerSecond,
            WatchBelief belief,
            InstantSource clock,
            Waiter waiter) {
        this.changedSince = changedSince;
        this.callsPerSecond = callsPerSecond;
        this.belief = belief;
        this.clock = clock;
        this.waiter = waiter;
    }

    /** Who waits. */
    private record Waiting(Instant known, Instant until, Condition wake) {}

    /**
     * Waits until the conversation has changed behind what is known, or the time is over.
     *
     * @param known the vendor's time of the newest that is known of it
     * @param until our time
     * @throws WaitInterrupted when the thread is interrupted
     */
    Sighting await(ConversationId conversation, Instant known, Instant until) {
        lock.lock();
        var mine = new Waiting(known, until, lock.newCondition());
        waiting.put(conversation, mine);
        try {
            Optional<Sighting> sighting = sighting(conversation, mine);
            while (sighting.isEmpty()) {
                if (led) {
                    mine.wake().await();
                } else {
                    tick();
                }
                sighting = sighting(conversation, mine);
            }
            return sighting.get();
        } catch (InterruptedException e) {
            throw new WaitInterrupted(e);
        } finally {
            waiting.remove(conversation, mine);
            wakeALeader();
            lock.unlock();
        }
    }

    private Optional<Sighting> sighting(ConversationId conversation, Waiting mine) {
        Conversation seen = latest.get(conversation);
        if (seen != null && seen.updatedAt().map(mine.known()::isBefore).orElse(false)) {
            return Optional.of(new Sighting.Moved(seen.updatedAt().orElse(mine.known()), seen.state()));
        }
        Instant now = clock.instant();
        if (now.isBefore(restsUntil)) {
            return Optional.of(new Sighting.CannotTell());
        }
        return now.isBefore(mine.until())
                ? Optional.empty()
                : Optional.of(new Sighting.Quiet(
                        Optional.ofNullable(seen).map(Conversation::state), covered.map(Covered::upTo)));
    }

    /** Waits for the next question, asks it without the lock, and wakes whom the answer concerns. */
    private void tick() {
        led = true;
        Instant due = lastTick.plus(betweenTicks());
        Instant next = sooner(due, nextEnd());
        Instant since = since();
        lock.unlock();
        Optional<List<Conversation>> changed = Optional.empty();
        boolean asked = false;
        Instant asking = due;
        try {
            waiter.waitUntil(next);
            Instant now = clock.instant();
            asked = !now.isBefore(due);
            asking = now;
            changed = Optional.of(asked ? changedSince.apply(since) : List.of());
        } catch (ContactCentreException e) {
            changed = Optional.empty(); // nobody's conversation failed: all look for themselves for a while
        } finally {
            lock.lock();
            led = false;
            if (asked) {
                lastTick = asking;
                changed.ifPresentOrElse(rows -> took(since, rows), this::rest);
            }
            wakeWhomItConcerns(changed.orElse(List.of()));
        }
    }

    /** Where the tenant takes few requests, the watch leaves most of them to the conversations. */
    private Duration betweenTicks() {
        double calls = callsPerSecond.get().orElse(Double.POSITIVE_INFINITY);
        Duration share = Duration.ofNanos(Math.round(1e9 * 100 / CALLS_OF_A_HUNDRED / calls));
        return share.compareTo(BETWEEN_TICKS) > 0 ? share : BETWEEN_TICKS;
    }

    private void rest() {
        restsUntil = clock.instant().plus(REST_AFTER_FAILURE);
        covered = Optional.empty();
    }

    private void took(Instant since, List<Conversation> changed) {
        changed.forEach(this::keep);
        Instant newest = changed.stream()
                .flatMap(each -> each.updatedAt().stream())
                .max(Comparator.naturalOrder())
                .filter(since::isBefore)
                .orElse(since);
        covered = Optional.of(
                new Covered(covered.map(Covered::from).filter(since::isAfter).orElse(since), newest));
    }

    /** What we said ourselves shows whether the list moves with a message. */
    private void keep(Conversation row) {
        Conversation before = latest.put(row.id(), row);
        boolean news = before == null || !before.updatedAt().equals(row.updatedAt());
        Waiting who = waiting.get(row.id());
        if (news
                && who != null
                && row.updatedAt().map(date -> !date.isBefore(who.known())).orElse(false)) {
            belief.movedWithAMessage();
        }
    }

    /** Those whose conversation has moved, and those who have waited long enough; each sees for itself. */
    private void wakeWhomItConcerns(List<Conversation> changed) {
        for (Conversation row : changed) {
            Waiting who = waiting.get(row.id());
            if (who != null) {
                who.wake().signal();
            }
        }
        Instant now = clock.instant();
        boolean allLookForThemselves = now.isBefore(restsUntil);
        for (Waiting each : waiting.values()) {
            if (allLookForThemselves || !now.isBefore(each.until())) {
                each.wake().signal();
            }
        }
    }

    /** From where the list is asked: where the last answer ended, or from the oldest that somebody knows. */
    private Instant since() {
        Instant oldest = Instant.MAX;
        for (Waiting each : waiting.values()) {
            oldest = sooner(oldest, each.known());
        }
        Instant from = waiting.isEmpty() ? Instant.EPOCH : oldest;
        boolean idle = lastTick.plus(IDLE).isBefore(clock.instant());
        return covered.filter(there -> !idle && !from.isBefore(there.from()))
                .map(Covered::upTo)
                .orElse(from);
    }

    /** When the first of those who wait has waited long enough. */
    private Instant nextEnd() {
        Instant first = Instant.MAX;
        for (Waiting each : waiting.values()) {
            first = sooner(first, each.until());
        }
        return first;
    }

    private static Instant sooner(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private void wakeALeader() {
        if (!led) {
            waiting.values().stream().findFirst().ifPresent(each -> each.wake().signal());
        }
    }

    /**
     * What of the list was seen without a gap.
     *
     * @param from the vendor's time
     * @param upTo the vendor's time of the newest that was seen
     */
    private record Covered(Instant from, Instant upTo) {}
}
