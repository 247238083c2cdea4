package dev.parley.domain.resolution;

import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/**
 * The conversations that the vendor lists, beside what was kept of them.
 *
 * @param listed how many the vendor lists
 * @param both those that can be compared: the vendor says whether they are resolved, and a verdict is kept that says it, too
 */
public record VendorComparison(long listed, List<Compared> both) {
    /** Keeps an unchangeable copy. */
    public VendorComparison {
        both = List.copyOf(both);
    }

    /**
     * One that can be compared.
     *
     * @param id the vendor's id
     * @param vendor whether the vendor takes it for resolved
     * @param ours the word of the verdict that is kept
     * @param rule the rule that decided it
     */
    public record Compared(ConversationId id, boolean vendor, String ours, String rule) {
        /** Whether both say the same. */
        public boolean agrees() {
            return vendor == Rate.RESOLUTION.counts(ours);
        }
    }

    /** Holds the vendor's list against the book. Reads one verdict for each listed conversation. */
    public static VendorComparison of(VendorFigures figures, String tenant, VerdictBook book) {
        return new VendorComparison(
                figures.conversations().size(),
                figures.conversations().stream()
                        .flatMap(listed -> compared(listed, tenant, book).stream())
                        .toList());
    }

    /** How many of them both say the same of. */
    public long agreeing() {
        return both.stream().filter(Compared::agrees).count();
    }

    private static Optional<Compared> compared(VendorFigures.Listed listed, String tenant, VerdictBook book) {
        return listed.resolved()
                .flatMap(resolved -> book.find(tenant, listed.id())
                        .filter(kept -> !kept.outcome().equals(Tally.UNKNOWN))
                        .filter(kept -> !kept.outcome().equals(Tally.FAILED))
                        .map(kept -> new Compared(listed.id(), resolved, kept.outcome(), kept.rule())));
    }
}
