package dev.parley.shell.command;

import java.util.Optional;

/** The options that make weather in the sandbox. */
final class SandboxWeather {
    static final Option<String> WEATHER = Option.of(
            "weather",
            ValueType.oneOf("calm", "rush-hour", "storm"),
            "what goes wrong between Parley and the sandbox; with the sandbox only");

    static final Option<Long> SEED = Option.of(
            "seed",
            ValueType.number(0, Long.MAX_VALUE / 10),
            "what generated values are drawn from, and in the sandbox weather and delays");

    private SandboxWeather() {}

    static Optional<String> of(Invocation line) {
        return line.find(WEATHER);
    }

    static long seed(Invocation line) {
        return line.find(SEED).orElse(1L);
    }

    /** The tenant that the line means, in the weather that it names. */
    static TenantSession session(TenantSessions tenants, Invocation line) {
        return of(line).map(weather -> tenants.inWeather(weather, seed(line), line))
                .orElseGet(() -> tenants.of(line));
    }
}
