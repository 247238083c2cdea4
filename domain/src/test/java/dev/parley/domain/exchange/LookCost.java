package dev.parley.domain.exchange;

import java.util.function.DoubleUnaryOperator;

/**
 * What a way of looking costs with a bot of known pace, exactly and without chance.
 *
 * @param looks per reply, on average
 * @param delay seconds for which a reply is there unseen, on average
 */
record LookCost(double looks, double delay) {

    /** The cost of a schedule that tells from one look to the next. */
    static LookCost of(DoubleUnaryOperator next, ReplyPace pace) {
        double looks = 0;
        double delay = 0;
        double at = 0;
        while (at < ReplyPace.end()) {
            double to = Math.min(next.applyAsDouble(at), ReplyPace.end());
            looks += 1 - pace.thereBy(at);
            delay += pace.hiddenBetween(at, to);
            at = to;
        }
        return new LookCost(looks, delay);
    }
}
