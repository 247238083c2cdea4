package dev.parley.cxone.sandbox;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often each route was called.
 *
 * @param perRoute a number for every route, also for one that nobody called
 */
public record Calls(Map<Route, Long> perRoute) {

    /** Fills in what is missing with zero. */
    public Calls {
        Map<Route, Long> all = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            all.put(route, perRoute.getOrDefault(route, 0L));
        }
        perRoute = Map.copyOf(all);
    }

    /** The calls of one route. */
    public long of(Route route) {
        return perRoute.getOrDefault(route, 0L);
    }

    /** The calls of all routes together. */
    public long total() {
        return perRoute.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Both together. */
    public Calls plus(Calls others) {
        Map<Route, Long> sum = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            sum.put(route, of(route) + others.of(route));
        }
        return new Calls(sum);
    }
}
