package dev.parley.cxone.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls by route. What this process has counted is added to what is kept when it is written down. */
final class CallCounter {
    private final Map<Route, LongAdder> adders = new EnumMap<>(Route.class);

    CallCounter() {
        for (Route route : Route.values()) {
            adders.put(route, new LongAdder());
        }
    }

    void count(Route route) {
        LongAdder adder = adders.get(route);
        if (adder != null) {
            adder.increment();
        }
    }

    Calls calls() {
        Map<Route, Long> counts = new EnumMap<>(Route.class);
        adders.forEach((route, adder) -> counts.put(route, adder.sum()));
        return new Calls(counts);
    }

    static Void keep(Sql sql, Calls calls) {
        calls.perRoute()
                .forEach((route, count) -> sql.run(
                        "INSERT INTO calls VALUES (?, ?) ON CONFLICT (route) DO UPDATE SET count = count + excluded.count",
                        route.name(),
                        count));
        return null;
    }

    static Calls kept(Sql sql) {
        Map<Route, Long> counts = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            counts.put(route, sql.number("SELECT count FROM calls WHERE route = ?", route.name()));
        }
        return new Calls(counts);
    }
}
