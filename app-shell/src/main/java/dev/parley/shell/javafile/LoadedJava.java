package dev.parley.shell.javafile;

import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.scenariofile.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.util.List;

/**
 * What was found in somebody's Java. The scenarios may call code of theirs until this is closed.
 *
 * @param scenarios in the order in which they are written; none when something is wrong
 * @param faults what is wrong
 * @param code where their code comes from
 */
public record LoadedJava(List<Scenario> scenarios, List<Fault> faults, URLClassLoader code) implements AutoCloseable {
    /** Keeps unchangeable copies. */
    public LoadedJava {
        scenarios = List.copyOf(scenarios);
        faults = List.copyOf(faults);
    }

    static LoadedJava unusable(List<Fault> faults) {
        return new LoadedJava(List.of(), faults, new UserClasses(List.of()));
    }

    /** Whether nothing is wrong. */
    public boolean isUsable() {
        return faults.isEmpty();
    }

    /** Lets go of their jars. Safe to repeat. */
    @Override
    public void close() {
        try {
            code.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
