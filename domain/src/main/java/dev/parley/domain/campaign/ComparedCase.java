package dev.parley.domain.campaign;

/**
 * One case, held with two bots.
 *
 * @param key which case
 * @param finding what the comparison comes to
 * @param comparison the two conversations side by side
 */
public record ComparedCase(CaseKey key, Finding finding, Comparison comparison) {
    /** What a comparison comes to. */
    public enum Finding {
        /** No difference counts, and both came out alike. */
        SAME("same"),
        /** They differ. */
        DIFFERENT("different"),
        /** The vendor, the network or a person ended one of them, which says nothing about the bots. */
        NOT_COMPARED("not-compared");

        private final String word;

        Finding(String word) {
            this.word = word;
        }

        /** The word for people and reports, in lower case with hyphens. */
        public String word() {
            return word;
        }
    }

    static ComparedCase of(CaseResult one, CaseResult other, Strictness strictness) {
        Comparison comparison = Comparison.of(one.last(), other.last(), strictness);
        boolean undone = one.verdict().isNoVerdictOnTheBot() || other.verdict().isNoVerdictOnTheBot();
        return new ComparedCase(
                one.key(),
                undone ? Finding.NOT_COMPARED : comparison.isAlike() ? Finding.SAME : Finding.DIFFERENT,
                comparison);
    }
}
