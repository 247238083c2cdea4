package dev.parley.domain.resolution;

import dev.parley.domain.JsonValue;
import dev.parley.domain.Proportion;
import dev.parley.domain.conversation.ConversationId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the vendor answered: all of it, and what of it could be read.
 *
 * @param raw the whole answer
 * @param totalHits how many conversations the vendor found, where it says so
 * @param figures every number in the results, by where it stands there, for example {@code results[0].stats.rate}
 * @param conversations those that the vendor lists; it may list fewer than it counted
 */
public record VendorFigures(
        JsonValue raw, Optional<Long> totalHits, Map<String, BigDecimal> figures, List<Listed> conversations) {
    /** Keeps unchangeable copies. */
    public VendorFigures {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        conversations = List.copyOf(conversations);
    }

    /**
     * A conversation as the vendor lists it.
     *
     * @param id the vendor's id
     * @param resolved whether the vendor takes it for resolved, where it says so
     */
    public record Listed(ConversationId id, Optional<Boolean> resolved) {}

    /** How many of the listed ones of which the vendor says it are resolved. */
    public Proportion resolved() {
        long all =
                conversations.stream().filter(one -> one.resolved().isPresent()).count();
        long resolved = conversations.stream()
                .filter(one -> one.resolved().equals(Optional.of(true)))
                .count();
        return new Proportion(resolved, all);
    }
}
