package dev.parley.domain.campaign;

import dev.parley.domain.exchange.Turn;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import java.util.function.Consumer;

/** Holds one conversation. Called from many threads at once; blocks until the conversation is closed. */
@FunctionalInterface
public interface CaseRunner {
    /**
     * Holds it, whatever happens; an interruption of the thread ends it with a result, too.
     *
     * @param seed what generated values are drawn from
     * @param watcher is shown each turn when it is over
     */
    SimulationResult run(Scenario scenario, long seed, Consumer<Turn> watcher);
}
