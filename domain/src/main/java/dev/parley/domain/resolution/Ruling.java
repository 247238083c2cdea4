package dev.parley.domain.resolution;

import java.util.Optional;

/**
 * What became of a cue in the place where it stands.
 *
 * @param meaning what it says there, if anything
 * @param why in a few words for people
 */
record Ruling(Optional<Meaning> meaning, String why) {
    static final Ruling ASKED = new Ruling(Optional.empty(), "it is asked");
    static final Ruling CONDITIONAL = new Ruling(Optional.empty(), "it is said under a condition");
    static final Ruling HEDGED = new Ruling(Optional.empty(), "it has not come true, or only perhaps");
    static final Ruling REGRETTED = new Ruling(Optional.empty(), "it is regretted");
    static final Ruling OFFERED = new Ruling(Optional.empty(), "it is offered");
    static final Ruling DENIED = new Ruling(Optional.empty(), "it is denied");
    static final Ruling OUTSAID = new Ruling(Optional.empty(), "it is a part of something else that is said");
    static final Ruling PROMISED = of(Meaning.PROMISED, "it is promised");
    static final Ruling SOLVED = of(Meaning.SOLVED, "it is said outright");
    static final Ruling NO_LONGER = of(Meaning.SOLVED, "it is no longer so");
    static final Ruling UNSOLVED = of(Meaning.UNSOLVED, "it is said outright");
    static final Ruling REFUSED = of(Meaning.UNSOLVED, "it is denied");
    static final Ruling HANDED_OVER = of(Meaning.HANDED_OVER, "it is said outright");

    static Ruling of(Meaning meaning, String why) {
        return new Ruling(Optional.of(meaning), why);
    }
}
