package dev.parley.domain.exchange;

import dev.parley.domain.exchange.ReplyDensity.Told;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one bot's pace: what its latest replies and the looks for them told, the older ones forgotten, and the
 * plan made from that. Safe for
 * many threads; learning makes a new plan now and then, which takes about a millisecond.
 */
final class ReplyTimes {
    private static final int A_NEW_PLAN = 20;
    private static final int MOST_LOOKS = 10 * ReplyTimeMemory.KEPT;
    private static final double SPREAD = 0.3;
    private static final double MOST_CORRECTION = 0.1;
    private static final double GOLDEN = 0.618;

    private final double looks;
    private final double floor;
    private final double ceiling;
    private final Deque<Told> latest = new ArrayDeque<>();
    private int learnt;
    private int replies;
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

    /** A look that found nothing. */
    synchronized void notYet(Told told) {
        latest.addLast(told);
        if (latest.size() > MOST_LOOKS) {
            forgetOne();
        }
    }

    synchronized void learn(Told told) {
        latest.addLast(told);
        replies++;
        while (replies > ReplyTimeMemory.KEPT) {
            forgetOne();
        }
        learnt++;
        if (learnt % A_NEW_PLAN == 0) {
            plan = Optional.of(LookPlan.best(ReplyDensity.of(List.copyOf(latest)), variedLooks(), floor, ceiling));
        }
    }

    private void forgetOne() {
        replies -= latest.removeFirst().found() ? 1 : 0;
    }

    /**
     * A little more or fewer looks than asked for, plan by plan: looks that always fell on the same instants would never
     * show how the replies between two of them are spread.
     */
    private double variedLooks() {
        int plans = learnt / A_NEW_PLAN;
        double phase = plans * GOLDEN % 1;
        return corrected() * (1 + SPREAD * (phase - 0.5));
    }

    /** As many more or fewer than asked for as the latest replies took fewer or more: an estimate that errs is made good. */
    private double corrected() {
        double taken = (double) latest.size() / replies;
        return Math.clamp(looks + (looks - taken) / 2, looks * (1 - MOST_CORRECTION), looks * (1 + MOST_CORRECTION));
    }
}
