package dev.parley.domain.audit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is taken out of texts before anything is written. Secrets always are; this is about the rest.
 *
 * @param kinds which kinds of personal data
 * @param orders how the company writes its order ids; what one of them finds is taken out too
 */
public record RedactionPolicy(Set<PersonalData> kinds, List<Pattern> orders) {
    /** All kinds of personal data; order ids stay, because nobody has said how they are written. */
    public static final RedactionPolicy STANDARD = new RedactionPolicy(Set.of(PersonalData.values()), List.of());

    /** Keeps unchangeable copies. */
    public RedactionPolicy {
        kinds = Set.copyOf(kinds);
        orders = List.copyOf(orders);
    }
}
