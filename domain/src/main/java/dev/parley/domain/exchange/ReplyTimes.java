package dev.parley.domain.exchange;

import dev.parley.domain.exchange.ReplyDensity.Interval;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one bot's pace: its latest replies, the older ones forgotten, and the plan made from them. Safe for
 * many threads; learning makes a new plan now and then, which takes about a millisecond.
 */
final class ReplyTimes {
    private static final int A_NEW_PLAN = 20;
    private static final double SPREAD = 0.3;
    private static final double GOLDEN = 0.618;

    private final double looks;
    private final double floor;
    private final double ceiling;
    private final Deque<Interval> latest = new ArrayDeque<>();
    private int learnt;
    private volatile Optional<LookPlan> plan = Optional.empty();

    ReplyTimes(double looks, double floor, double ceiling) {
        this.looks = looks;
        this.floor = floor;
        this.ceiling = ceiling;
    }

    /** The plan, once enough is known. */
    Optional<LookPlan> plan() {
        return plan;
    }

    synchronized void learn(Interval interval) {
        latest.addLast(interval);
        if (latest.size() > ReplyTimeMemory.KEPT) {
            latest.removeFirst();
        }
        learnt++;
        if (learnt % A_NEW_PLAN == 0) {
            plan = Optional.of(LookPlan.best(ReplyDensity.of(List.copyOf(latest)), variedLooks(), floor, ceiling));
        }
    }

    /**
     * A little more or fewer looks than asked for, plan by plan: looks that always fell on the same instants would never
     * show how the replies between two of them are spread.
     */
    private double variedLooks() {
        int plans = learnt / A_NEW_PLAN;
        double phase = plans * GOLDEN % 1;
        return looks * (1 + SPREAD * (phase - 0.5));
    }
}
