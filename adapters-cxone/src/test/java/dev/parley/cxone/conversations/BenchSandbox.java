package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.domain.Waiter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The server of a benchmark, a process of its own: prints its address, serves until its input ends, and then prints the calls
 * it has served.
 */
final class BenchSandbox {
    private BenchSandbox() {}

    /**
     * Serves.
     *
     * @param arguments the folder with the bots, then {@code no-watch} and {@code limit=50} where they hold
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Clock clock = Clock.systemUTC();
        SandboxRules rules = words.contains("no-watch")
                ? SandboxRules.standard()
                        .but()
                        .listMoves(false)
                        .preferWait(false)
                        .build()
                : SandboxRules.standard();
        Weather weather = words.stream()
                .filter(word -> word.startsWith("limit="))
                .<Weather>map(word -> new LimitedTenant(Integer.parseInt(word.substring(6)), clock))
                .findFirst()
                .orElseGet(Weather::calm);
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory(clock, Waiter.sleeping(clock))
                .withBots(Path.of(words.getFirst()))
                .withRules(rules)
                .withWeather(weather))) {
            System.out.println(sandbox.baseUrl());
            System.out.flush();
            while (System.in.read() >= 0) {
                // until the benchmark is over
            }
            System.out.println(weather instanceof LimitedTenant limited ? limited : sandbox.calls());
        }
    }
}
