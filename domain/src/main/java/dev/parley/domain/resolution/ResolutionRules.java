package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules by which endings are judged, as data: sheets, of which later ones add to earlier ones and take away from them.
 * Immutable and safe for many threads.
 *
 * @param sheets in the order in which they count
 */
public record ResolutionRules(List<RuleSheet> sheets) {
    /** Keeps a copy. */
    public ResolutionRules {
        sheets = List.copyOf(sheets);
    }

    /** Read once, by whoever asks first. */
    private static final class Made {
        static final ResolutionRules BUILT_IN = new ResolutionRules(BuiltInSheets.all());
    }

    /** What Parley brings along: English, German, Spanish and French. */
    public static ResolutionRules builtIn() {
        return Made.BUILT_IN;
    }

    /** The languages that Parley brings along. */
    public static List<String> builtInLanguages() {
        return BuiltInSheets.LANGUAGES;
    }

    /** The file of a built-in language, as YAML; nothing where there is none of that name. */
    public static Optional<String> builtInFile(String language) {
        return BuiltInSheets.LANGUAGES.contains(language)
                ? Optional.of(BuiltInSheets.text(language))
                : Optional.empty();
    }

    /** These and others on top. */
    public ResolutionRules and(List<RuleSheet> others) {
        return new ResolutionRules(
                Stream.concat(sheets.stream(), others.stream()).toList());
    }

    /** Those that are meant for conversations of a tenant. */
    public ResolutionRules meantFor(String tenant) {
        return new ResolutionRules(
                sheets.stream().filter(sheet -> sheet.isForTenant(tenant)).toList());
    }

    /** Those that are meant for conversations with a bot; without one, those that are meant for all bots. */
    ResolutionRules meantFor(Optional<BotId> bot) {
        return new ResolutionRules(
                sheets.stream().filter(sheet -> sheet.isForBot(bot)).toList());
    }

    /** The bots for which there are rules of their own. */
    Set<String> bots() {
        return sheets.stream().flatMap(sheet -> sheet.bots().stream()).collect(Collectors.toSet());
    }

    /** What cues can be about: the headings of a sheet. */
    public static List<String> headings() {
        return Arrays.stream(Topic.values()).map(Topic::heading).toList();
    }

    /** The words of all outcomes. */
    public static List<String> outcomes() {
        return Verdicts.words();
    }

    /**
     * What is wrong with a cue, in one line.
     *
     * @param lists the names of the lists of words that it may use
     */
    public static Optional<String> fault(String cue, Set<String> lists) {
        return CueFaults.in(cue, lists);
    }

    /** The names of all lists of words of a language. */
    public Set<String> lists(String language) {
        var names = new LinkedHashSet<String>();
        of(language).forEach(sheet -> names.addAll(sheet.words().keySet()));
        return names;
    }

    /** Whether a cue stands under a heading of that language. */
    public boolean holds(String language, String heading, String cue) {
        return of(language)
                .anyMatch(sheet -> sheet.cues().getOrDefault(heading, List.of()).contains(cue));
    }

    /** The outcome that a state of the vendor decides by a sheet, the last one that says so. */
    Optional<String> outcomeOf(String state) {
        return sheets.stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.states().get(state.toLowerCase(Locale.ROOT))).stream())
                .reduce((earlier, later) -> later);
    }

    Languages compiled() {
        var languages = new ArrayList<Language>();
        var names = new LinkedHashSet<String>();
        sheets.forEach(sheet -> sheet.language().ifPresent(names::add));
        names.forEach(name -> languages.add(compiled(name)));
        return new Languages(List.copyOf(languages));
    }

    private Language compiled(String name) {
        Map<String, String> lists = new LinkedHashMap<>();
        of(name).forEach(sheet ->
                sheet.words().forEach((list, words) -> lists.merge(list, words, (had, more) -> had + "|" + more)));
        List<Language.Line> lines = of(name).flatMap(sheet -> sheet.cues().entrySet().stream()
                        .flatMap(cues -> cues.getValue().stream()
                                .filter(cue -> !isTakenAway(name, cues.getKey(), cue))
                                .map(cue -> new Language.Line(
                                        Topic.of(cues.getKey()), cue, WordLists.expanded(cue, lists), sheet.source()))))
                .toList();
        return new Language(name, of(name).anyMatch(RuleSheet::reachesAnywhere), lines);
    }

    private boolean isTakenAway(String language, String heading, String cue) {
        return of(language)
                .anyMatch(sheet ->
                        sheet.without().getOrDefault(heading, List.of()).contains(cue));
    }

    private Stream<RuleSheet> of(String language) {
        return sheets.stream()
                .filter(sheet -> sheet.language().filter(language::equals).isPresent());
    }
}
