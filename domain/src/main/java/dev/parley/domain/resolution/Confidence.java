package dev.parley.domain.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far a verdict can be relied on. The order is from the most to the least. */
public enum Confidence {
    /** It was seen: a state of the vendor, an agent's message, a clock that ran out. */
    CERTAIN,
    /** Somebody said it outright. */
    LIKELY,
    /** It is concluded from politeness, from a promise, or from what nobody said. */
    WEAK;

    private static final Set<String> SEEN =
            Set.of("broke-off", "vendor-state", "agent-spoke", "bot-silent", "nothing-said");
    private static final Set<String> CONCLUDED = Set.of(
            "visitor-content",
            "visitor-doubts",
            "visitor-pleased",
            "visitor-displeased",
            "visitor-comments",
            "visitor-relieved",
            "visitor-reverses",
            "visitor-left",
            "visitor-never-spoke",
            "bot-promised",
            "bot-states",
            "bot-denies",
            "bot-answered",
            "bot-only-apologises",
            "bot-grants-wish",
            "bot-not-understood",
            "no-sign",
            "cannot-tell");

    /** The word for people and reports, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the deciding evidence allows; {@link #WEAK} where there is none. */
    static Confidence in(List<Evidence> evidence) {
        if (evidence.isEmpty() || CONCLUDED.contains(evidence.getFirst().rule())) {
            return WEAK;
        }
        return SEEN.contains(evidence.getFirst().rule()) ? CERTAIN : LIKELY;
    }
}
