package dev.parley.domain.resolution;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges kept conversations by two sets of rules, and counts what differs. Serves one thread, in constant memory. */
public final class TryRules {
    private final ResolutionClassifier before;
    private final ResolutionClassifier after;
    private final Map<String, Integer> outcomesBefore = new TreeMap<>();
    private final Map<String, Integer> outcomesAfter = new TreeMap<>();
    private long judged;
    private long changed;

    /**
     * @param before judges by the rules in force
     * @param after judges by those that are tried
     */
    public TryRules(ResolutionClassifier before, ResolutionClassifier after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A verdict that is another one by the rules that are tried.
     *
     * @param before by the rules in force
     * @param after by the others
     */
    public record Change(Resolution before, Resolution after) {}

    /** Judges a conversation twice. */
    public Optional<Change> judge(Ending ending) {
        Resolution then = before.classify(ending);
        Resolution now = after.classify(ending);
        judged++;
        outcomesBefore.merge(then.word(), 1, Integer::sum);
        outcomesAfter.merge(now.word(), 1, Integer::sum);
        if (then.word().equals(now.word())) {
            return Optional.empty();
        }
        changed++;
        return Optional.of(new Change(then, now));
    }

    /** How many were judged. */
    public long judged() {
        return judged;
    }

    /** How many verdicts differ. */
    public long changed() {
        return changed;
    }

    /** By the rules in force: how many of each outcome. */
    public Map<String, Integer> outcomesBefore() {
        return Ordered.copy(outcomesBefore);
    }

    /** By the rules that are tried: how many of each outcome. */
    public Map<String, Integer> outcomesAfter() {
        return Ordered.copy(outcomesAfter);
    }
}
