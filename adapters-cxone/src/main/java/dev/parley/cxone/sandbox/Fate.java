package dev.parley.cxone.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers the calls of each route in each conversation, and asks the weather about each. */
final class Fate {
    private final Weather weather;
    private final Map<String, Map<Route, Integer>> counts = new ConcurrentHashMap<>();

    Fate(Weather weather) {
        this.weather = weather;
    }

    Optional<Fault> of(Request request) {
        String conversation = request.route() == Route.CREATE ? created(request) : request.conversation();
        return weather.next(new Call(request.route(), conversation, index(request.route(), conversation)));
    }

    private int index(Route route, String conversation) {
        Map<Route, Integer> routes = counts.computeIfAbsent(conversation, id -> new EnumMap<>(Route.class));
        synchronized (routes) {
            return routes.merge(route, 1, Integer::sum) - 1;
        }
    }

    private static String created(Request request) {
        try {
            return request.json().path("id").asString("");
        } catch (Refusal e) {
            return "";
        }
    }
}
