package dev.parley.cxone.sandbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that a test wrote down, in their order. */
final class ScriptedWeather implements Weather {
    private final Map<Route, List<Fault>> faults = new EnumMap<>(Route.class);

    ScriptedWeather(Map<Route, List<Fault>> faults) {
        faults.forEach((route, list) -> this.faults.put(route, List.copyOf(list)));
    }

    @Override
    public Optional<Fault> next(Call call) {
        List<Fault> list = faults.getOrDefault(call.route(), List.of());
        return call.index() < list.size() ? Optional.of(list.get(call.index())) : Optional.empty();
    }
}
