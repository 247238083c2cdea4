package dev.parley.shell.render;

import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.resolution.TryRules;
import java.util.List;
import java.util.TreeSet;

/**
 * What rules would change.
 *
 * @param file the file that was tried
 * @param judged how many conversations were judged twice
 * @param changed how many verdicts differ
 * @param outcomes how many of each outcome by the rules in force and with the file
 * @param changes which conversations, and why
 */
public record TriedRulesView(
        String file, long judged, long changed, List<OutcomeCount> outcomes, List<ChangedVerdict> changes) {

    /**
     * How often an outcome is the verdict.
     *
     * @param outcome its word
     * @param before by the rules in force
     * @param after with the file
     */
    public record OutcomeCount(String outcome, int before, int after) {}

    /**
     * A verdict that would be another one.
     *
     * @param conversation its id; of a run, with the run's id and a slash in front
     * @param before by the rules in force
     * @param after with the file
     * @param because what decides then
     */
    public record ChangedVerdict(String conversation, String before, String after, String because) {
        /** A change as it is shown. */
        public static ChangedVerdict of(String conversation, TryRules.Change change) {
            return new ChangedVerdict(
                    conversation, change.before().word(), change.after().word(), because(change.after()));
        }

        private static String because(Resolution resolution) {
            return resolution.deciding().map(Evidence::toString).orElse("");
        }
    }

    /** What was found. */
    public static TriedRulesView of(String file, TryRules trial, List<ChangedVerdict> changes) {
        var outcomes = new TreeSet<>(trial.outcomesBefore().keySet());
        outcomes.addAll(trial.outcomesAfter().keySet());
        return new TriedRulesView(
                file,
                trial.judged(),
                trial.changed(),
                outcomes.stream()
                        .map(outcome -> new OutcomeCount(
                                outcome,
                                trial.outcomesBefore().getOrDefault(outcome, 0),
                                trial.outcomesAfter().getOrDefault(outcome, 0)))
                        .toList(),
                List.copyOf(changes));
    }

    /** As people read it. */
    public static void write(TriedRulesView view, Screen screen) {
        screen.line(Amounts.of(view.judged(), "kept conversation") + ", of which the verdict on "
                + (view.changed() == 0 ? "none" : Amounts.count(view.changed())) + " would be another one");
        if (view.judged() > 0) {
            screen.line("");
            new TextTable<>(List.of(
                            Column.<OutcomeCount>of("OUTCOME", OutcomeCount::outcome),
                            Column.<OutcomeCount>number("NOW", OutcomeCount::before),
                            Column.<OutcomeCount>number("WITH IT", OutcomeCount::after)))
                    .write(view.outcomes(), screen);
        }
        if (!view.changes().isEmpty()) {
            screen.line("");
            new TextTable<>(List.of(
                            Column.<ChangedVerdict>whole("CONVERSATION", ChangedVerdict::conversation),
                            Column.<ChangedVerdict>whole("NOW", ChangedVerdict::before),
                            Column.<ChangedVerdict>whole("WITH IT", ChangedVerdict::after),
                            Column.<ChangedVerdict>of("BECAUSE", ChangedVerdict::because)))
                    .write(view.changes(), screen);
        }
    }
}
