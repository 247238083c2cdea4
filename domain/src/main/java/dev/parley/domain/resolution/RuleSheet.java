package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One file of rules by which endings are judged: cues of a language, and what the vendor's states mean. Immutable.
 *
 * @param source what it is called in explanations: a file's name, or {@code built-in english}
 * @param tenants the tenants that it is for; all, where it names none
 * @param bots the ids of the bots that it is for; all, where it names none
 * @param language which language's cues it holds; nothing where it holds none
 * @param reachesAnywhere whether a negation stands anywhere in its clause, as in German, and not before what it denies
 * @param words lists of words by name, used in cues as {@code %name}; a list that another sheet has too is added to it
 * @param cues by heading, as {@link ResolutionRules#headings()} has them; added to those of other sheets
 * @param without cues of other sheets that do not count any more, by heading, written as they are there
 * @param states which outcome a state of the vendor decides, by its word or by the vendor's own
 */
public record RuleSheet(
        String source,
        Set<String> tenants,
        Set<String> bots,
        Optional<String> language,
        boolean reachesAnywhere,
        Map<String, String> words,
        Map<String, List<String>> cues,
        Map<String, List<String>> without,
        Map<String, String> states) {
    /** Keeps copies. */
    public RuleSheet {
        tenants = Set.copyOf(tenants);
        bots = Set.copyOf(bots);
        words = Ordered.copy(words);
        cues = Ordered.copy(cues);
        without = Ordered.copy(without);
        states = Ordered.copy(states);
    }

    boolean isForTenant(String tenant) {
        return tenants.isEmpty() || tenants.contains(tenant);
    }

    boolean isForBot(Optional<BotId> bot) {
        return bots.isEmpty() || bot.map(BotId::value).filter(bots::contains).isPresent();
    }

    /** How many cues it adds. */
    public int size() {
        return cues.values().stream().mapToInt(List::size).sum();
    }
}
