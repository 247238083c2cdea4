package dev.parley.domain.resolution;

/** What becomes of a cue in the place where it stands. */
@FunctionalInterface
interface Judge {
    /** What the claim means there, if anything. */
    Ruling on(Claim claim);

    /** "It is solved": asked, imagined, hoped for or regretted it says nothing; denied it says the opposite. */
    static Ruling claim(Claim claim) {
        if (claim.isAsked()) {
            return Ruling.ASKED;
        }
        if (claim.isConditional()) {
            return claim.isPromised() ? Ruling.PROMISED : Ruling.CONDITIONAL;
        }
        if (claim.isNegated()) {
            return Ruling.REFUSED;
        }
        if (claim.isHedged()) {
            return claim.isPromised() ? Ruling.PROMISED : Ruling.HEDGED;
        }
        return claim.isRegretted() ? Ruling.REGRETTED : Ruling.SOLVED;
    }

    /** "It is broken": asked or imagined it says nothing; "no longer" turns it round. */
    static Ruling complaint(Claim claim) {
        if (claim.isAsked()) {
            return Ruling.ASKED;
        }
        if (claim.isConditional()) {
            return Ruling.CONDITIONAL;
        }
        return claim.isNoLonger() ? Ruling.NO_LONGER : Ruling.UNSOLVED;
    }

    /** "You will receive it": denied it is a refusal. */
    static Ruling promise(Claim claim) {
        if (claim.isAsked()) {
            return Ruling.ASKED;
        }
        return claim.isNegated() ? Ruling.REFUSED : Ruling.PROMISED;
    }

    /** "I hand you over": an offer or a question is no deed, and who cannot has not solved it. */
    static Ruling deed(Claim claim) {
        if (claim.isAsked()) {
            return Ruling.ASKED;
        }
        if (claim.isConditional()) {
            return Ruling.CONDITIONAL;
        }
        if (claim.isNegated()) {
            return Ruling.REFUSED;
        }
        if (claim.isDelayed()) {
            return Ruling.PROMISED;
        }
        return claim.isOffered() ? Ruling.OFFERED : Ruling.HANDED_OVER;
    }

    /** "I want to talk to a human": also as a question. */
    static Ruling wish(Claim claim) {
        return claim.isNegated() ? Ruling.DENIED : Ruling.UNSOLVED;
    }

    /** A meaning that counts unless it is asked or imagined. */
    static Judge stated(Meaning meaning) {
        Ruling stated = Ruling.of(meaning, "it is said outright");
        return claim -> claim.isAsked() ? Ruling.ASKED : claim.isConditional() ? Ruling.CONDITIONAL : stated;
    }

    /** "Perfect!": with a denial behind it, in the same sentence, it is mockery or half the truth. */
    static Ruling praise(Claim claim) {
        Ruling ruling = stated(Meaning.CONTENT).on(claim);
        return ruling.meaning().isPresent() && claim.isTakenBack() ? Ruling.DENIED : ruling;
    }

    /** A meaning that counts however it is said. */
    static Judge always(Meaning meaning) {
        Ruling ruling = Ruling.of(meaning, "it is said");
        return claim -> ruling;
    }
}
