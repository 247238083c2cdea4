package dev.parley.cxone.scenario;

import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.scenario.RunScenario;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Story;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Runs scenarios from a Java program, with or without a test framework:
 *
 * <pre>{@code
 * try (ScenarioRunner parley = RunnerSettings.inSandbox().open()) {
 *     parley.check(trackAnOrder);
 * }
 * }</pre>
 *
 * Every conversation is marked as a simulation and closed whatever happens. Nothing is kept: no audit trail, no learnt
 * reply times. Safe for many threads; each call holds a conversation of its own and blocks until it is over.
 *
 * @since 0.1
 */
public final class ScenarioRunner implements AutoCloseable {
    private final RunScenario run;
    private final Optional<BotId> bot;
    private final LongSupplier seeds;
    private final UnaryOperator<String> redaction;
    private final Optional<Sandbox> sandbox;

    ScenarioRunner(
            RunScenario run,
            Optional<BotId> bot,
            LongSupplier seeds,
            UnaryOperator<String> redaction,
            Optional<Sandbox> sandbox) {
        this.run = run;
        this.bot = bot;
        this.seeds = seeds;
        this.redaction = redaction;
        this.sandbox = sandbox;
    }

    /**
     * Executes a scenario. Whatever the bot, the vendor or the network does ends with a result.
     *
     * @return as it was seen, with personal data: redact it ({@link Redactor}) before it is kept
     * @throws IllegalArgumentException in one line, when neither the scenario nor the settings name a bot
     */
    public SimulationResult run(Scenario scenario) {
        return run.run(withBot(scenario), seeds.getAsLong(), turn -> {});
    }

    /**
     * Executes a scenario that must pass.
     *
     * @return of an execution that passed
     * @throws AssertionError when it does not pass, for whatever reason: its message is, redacted, the {@link Story} of
     *     the execution: why in one line, then the whole conversation with the failing place marked
     * @throws IllegalArgumentException in one line, when neither the scenario nor the settings name a bot
     */
    public SimulationResult check(Scenario scenario) {
        SimulationResult result = run(scenario);
        if (!result.verdict().isPass()) {
            throw new AssertionError(redaction.apply(Story.headline(result) + "\n\n" + Story.of(result)));
        }
        return result;
    }

    /** Ends the sandbox, where it runs in one. Safe to repeat. */
    @Override
    public void close() {
        sandbox.ifPresent(Sandbox::close);
    }

    private Scenario withBot(Scenario scenario) {
        if (scenario.bot().isPresent()) {
            return scenario;
        }
        return scenario.with(bot.orElseThrow(() -> new IllegalArgumentException(
                "the scenario '%s' names no bot: say .bot(\"…\") in it, or .bot(\"…\") in the settings"
                        .formatted(scenario.name()))));
    }
}
