package dev.parley.cxone.conversations;

import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.SandboxRulesBuilder;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.domain.Waiter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
     * @param words the folder with the bots, then {@code no-watch} and {@code limit=50} where they hold
     */
    public static void main(String[] words) throws IOException {
        Clock clock = Clock.systemUTC();
        List<String> rules = List.of(words).subList(1, words.length);
        SandboxRulesBuilder changed = SandboxRules.standard().but();
        if (rules.contains("no-watch")) {
            changed = changed.listMoves(false).preferWait(false);
        }
        for (String rule : rules) {
            if (rule.startsWith("limit=")) {
                changed = changed.rateLimit(Integer.parseInt(rule.substring(6)), Duration.ofSeconds(1));
            }
        }
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory(clock, Waiter.sleeping(clock))
                .withBots(Path.of(words[0]))
                .withRules(changed.build()))) {
            System.out.println(sandbox.baseUrl());
            System.out.flush();
            while (System.in.read() >= 0) {
                // until the benchmark is over
            }
            System.out.println(sandbox.calls());
        }
    }
}
