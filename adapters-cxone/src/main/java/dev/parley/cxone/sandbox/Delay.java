package dev.parley.cxone.sandbox;

import java.time.Duration;

/** How long the bot takes: a distribution to draw from. */
sealed interface Delay {
    Duration draw(Dice dice);

    /** Always the same. */
    record Fixed(Duration time) implements Delay {
        @Override
        public Duration draw(Dice dice) {
            return time;
        }
    }

    /** Anything between, all alike. */
    record Uniform(Duration from, Duration to) implements Delay {
        @Override
        public Duration draw(Dice dice) {
            return Duration.ofMillis(from.toMillis() + Math.round(dice.share() * (to.toMillis() - from.toMillis())));
        }
    }

    /** Mostly near the median, now and then much longer; never longer than the maximum. */
    record LogNormal(Duration median, double sigma, Duration max) implements Delay {
        @Override
        public Duration draw(Dice dice) {
            double millis = (double) median.toMillis() * Math.exp(sigma * dice.gaussian());
            return Duration.ofMillis(Math.min(Math.round(millis), max.toMillis()));
        }
    }
}
