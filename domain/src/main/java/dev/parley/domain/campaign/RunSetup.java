package dev.parley.domain.campaign;

import dev.parley.domain.context.ContextBudget;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a run was started; enough to start it again.
 *
 * @param run its id
 * @param name what reports call it
 * @param tenant where it ran
 * @param sources the files, folders and classes that its scenarios came from, as whole paths
 * @param options the options of the command line that chose and shaped it, each as one word ({@code --tag=smoke}), without
 *     secrets; empty for a run that no command started
 * @param repeat how many times each scenario is executed
 * @param parallel how many conversations may be under way at once
 * @param retries how often a case that did not pass is tried again
 * @param seed what generated values are drawn from
 * @param began our time
 * @param cases how many cases were planned
 * @param fingerprints SHA-256 in hexadecimal digits of each file that its scenarios were read from, fragments and tables of
 *     rows included, and of each jar and folder of classes on their class path, by its whole path; none where that is not known
 * @param folder the whole path of the folder from which the files are named in the keys of its cases; empty where that is not
 *     known
 * @param contextBudget what a context might grow to; absent where that is not known
 */
public record RunSetup(
        RunId run,
        String name,
        String tenant,
        List<String> sources,
        List<String> options,
        int repeat,
        int parallel,
        int retries,
        long seed,
        Instant began,
        int cases,
        Map<String, String> fingerprints,
        Optional<String> folder,
        Optional<ContextBudget> contextBudget) {
    /** Keeps unchangeable copies. */
    public RunSetup {
        sources = List.copyOf(sources);
        options = List.copyOf(options);
        fingerprints = Collections.unmodifiableMap(new TreeMap<>(fingerprints));
    }

    /** One whose context budget is not known. */
    public RunSetup(
            RunId run,
            String name,
            String tenant,
            List<String> sources,
            List<String> options,
            int repeat,
            int parallel,
            int retries,
            long seed,
            Instant began,
            int cases,
            Map<String, String> fingerprints,
            Optional<String> folder) {
        this(
                run,
                name,
                tenant,
                sources,
                options,
                repeat,
                parallel,
                retries,
                seed,
                began,
                cases,
                fingerprints,
                folder,
                Optional.empty());
    }

    /** The same of a tenant with that budget. */
    public RunSetup within(ContextBudget budget) {
        return new RunSetup(
                run,
                name,
                tenant,
                sources,
                options,
                repeat,
                parallel,
                retries,
                seed,
                began,
                cases,
                fingerprints,
                folder,
                Optional.of(budget));
    }

    /**
     * The values of an option among those that shaped it, in their order.
     *
     * @param name with its dashes
     */
    public List<String> option(String name) {
        return options.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .toList();
    }

    /** The share of cases that must pass, from 0 to 1, where not all must. */
    public Optional<Double> requiredRate() {
        return option("--pass-rate").stream()
                .filter(percent -> percent.matches("\\d{1,3}"))
                .map(percent -> Integer.parseInt(percent) / 100.0)
                .findFirst();
    }
}
