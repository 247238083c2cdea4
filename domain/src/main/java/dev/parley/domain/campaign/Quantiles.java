package dev.parley.domain.campaign;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Times in their order.
 *
 * @param sorted shortest first
 */
public record Quantiles(List<Duration> sorted) {
    /** Keeps an unchangeable, sorted copy. */
    public Quantiles {
        sorted = sorted.stream().sorted().toList();
    }

    /** The quantiles of these times, in whatever order they come. */
    public static Quantiles of(Collection<Duration> times) {
        return new Quantiles(List.copyOf(times));
    }

    /**
     * The time that this share of all does not exceed (the nearest rank); nothing of none.
     *
     * @param share above 0, up to 1
     */
    public Optional<Duration> at(double share) {
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get(
                        Math.clamp((long) Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1)));
    }
}
