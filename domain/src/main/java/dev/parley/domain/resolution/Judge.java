package dev.parley.domain.resolution;

import java.util.Optional;

/** What becomes of a cue in the place where it stands. */
@FunctionalInterface
interface Judge {
    /** What the claim means there, if anything. */
    Optional<Meaning> meaning(Claim claim);

    /** "It is solved": asked, imagined, hoped for or regretted it says nothing; denied it says the opposite. */
    static Optional<Meaning> claim(Claim claim) {
        if (claim.isAsked() || claim.isConditional()) {
            return Optional.empty();
        }
        if (claim.isNegated()) {
            return Optional.of(Meaning.UNSOLVED);
        }
        return claim.isHedged() || claim.isRegretted() ? Optional.empty() : Optional.of(Meaning.SOLVED);
    }

    /** "It is broken": asked or imagined it says nothing; "no longer" turns it round. */
    static Optional<Meaning> complaint(Claim claim) {
        if (claim.isAsked() || claim.isConditional()) {
            return Optional.empty();
        }
        return Optional.of(claim.isNoLonger() ? Meaning.SOLVED : Meaning.UNSOLVED);
    }

    /** "I hand you over": an offer or a question is no deed, and who cannot has not solved it. */
    static Optional<Meaning> deed(Claim claim) {
        if (claim.isAsked() || claim.isConditional()) {
            return Optional.empty();
        }
        if (claim.isNegated()) {
            return Optional.of(Meaning.UNSOLVED);
        }
        return claim.isOffered() ? Optional.empty() : Optional.of(Meaning.HANDED_OVER);
    }

    /** "I want to talk to a human": also as a question. */
    static Optional<Meaning> wish(Claim claim) {
        return claim.isNegated() ? Optional.empty() : Optional.of(Meaning.UNSOLVED);
    }

    /** A meaning that counts unless it is asked or imagined. */
    static Judge stated(Meaning meaning) {
        return claim -> claim.isAsked() || claim.isConditional() ? Optional.empty() : Optional.of(meaning);
    }

    /** A meaning that counts however it is said. */
    static Judge always(Meaning meaning) {
        return claim -> Optional.of(meaning);
    }
}
