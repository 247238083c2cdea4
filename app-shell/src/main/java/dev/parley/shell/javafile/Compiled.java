package dev.parley.shell.javafile;

import dev.parley.shell.scenariofile.Fault;
import java.util.List;
import java.util.Map;

/** What became of compiling a file. */
sealed interface Compiled {
    /**
     * It compiles.
     *
     * @param bytes every class by its name, also those of other files that it uses
     * @param ofFile the names of the classes of the file itself
     */
    record Classes(Map<String, byte[]> bytes, List<String> ofFile) implements Compiled {}

    /** @param faults why it does not compile */
    record Broken(List<Fault> faults) implements Compiled {
        /** Keeps an unchangeable copy. */
        public Broken {
            faults = List.copyOf(faults);
        }
    }
}
