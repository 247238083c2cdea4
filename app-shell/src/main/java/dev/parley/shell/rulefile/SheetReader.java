package dev.parley.shell.rulefile;

import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.shell.render.NearestWord;
import dev.parley.shell.scenariofile.Faults;
import dev.parley.shell.scenariofile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one file of rules that has the form of the schema; what is wrong beyond that is added to the faults. */
final class SheetReader {
    private static final String COMMON = "common";

    private final String source;
    private final YamlNode root;
    private final ResolutionRules on;
    private final Faults faults;

    SheetReader(String source, YamlNode root, ResolutionRules on, Faults faults) {
        this.source = source;
        this.root = root;
        this.on = on;
        this.faults = faults;
    }

    RuleSheet read() {
        Optional<String> language = root.get("language").map(YamlNode::text);
        Map<String, String> words = words(language.map(on::lists).orElse(Set.of()));
        Set<String> lists = new LinkedHashSet<>(words.keySet());
        language.ifPresent(name -> lists.addAll(on.lists(name)));
        Map<String, List<String>> without = cues("without");
        root.get("language").ifPresent(this::checkLanguage);
        language.ifPresent(this::checkWithout);
        root.get("cues")
                .ifPresent(cues ->
                        cues.members().values().forEach(lines -> lines.each().forEach(line -> check(line, lists))));
        return new RuleSheet(
                source,
                names("tenants"),
                names("bots"),
                language,
                root.get("reach").map(reach -> reach.text().equals("anywhere")).orElse(false),
                words,
                cues("cues"),
                without,
                states());
    }

    /** A language that nothing makes known is never heard: it is the name of another one, written wrong. */
    private void checkLanguage(YamlNode named) {
        Set<String> known = on.sheets().stream()
                .flatMap(sheet -> sheet.language().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean isNew = root.get("cues").flatMap(cues -> cues.get(COMMON)).isPresent();
        if (!isNew && !known.contains(named.text())) {
            faults.add(
                    named,
                    "there is no language '%s'%s, and a new one needs '%s' below 'cues', the words that it is known by"
                            .formatted(
                                    named.text(),
                                    NearestWord.to(named.text(), known)
                                            .map(near -> " (did you mean '" + near + "'?)")
                                            .orElse(""),
                                    COMMON));
        }
    }

    private void check(YamlNode cue, Set<String> lists) {
        ResolutionRules.fault(cue.text(), lists).ifPresent(fault -> faults.add(cue, fault + nearest(fault, lists)));
    }

    private static String nearest(String fault, Set<String> lists) {
        int list = fault.indexOf('%');
        return list < 0
                ? ""
                : NearestWord.to(fault.substring(list + 1).replace("'", ""), lists)
                        .map(near -> "; did you mean '%" + near + "'?")
                        .orElse("; known are: " + String.join(", ", lists));
    }

    /** A list may use others that are known already. */
    private Map<String, String> words(Set<String> known) {
        Map<String, String> words = new LinkedHashMap<>();
        Set<String> before = new LinkedHashSet<>(known);
        root.get("words")
                .ifPresent(lists -> lists.members().forEach((name, list) -> {
                    check(list, before);
                    before.add(name);
                    words.put(name, list.text());
                }));
        return words;
    }

    private void checkWithout(String language) {
        root.get("without")
                .ifPresent(headings -> headings.members()
                        .forEach((heading, lines) -> lines.each().stream()
                                .filter(line -> !on.holds(language, heading, line.text()))
                                .forEach(line -> faults.add(
                                        line,
                                        "there is no cue '%s' under '%s' to take away; 'parley resolution rules %s' shows them all"
                                                .formatted(line.text(), heading, language)))));
    }

    private Map<String, List<String>> cues(String key) {
        Map<String, List<String>> cues = new LinkedHashMap<>();
        root.get(key)
                .ifPresent(headings -> headings.members().forEach((heading, lines) -> {
                    List<String> texts = new ArrayList<>();
                    lines.each().forEach(line -> texts.add(line.text()));
                    cues.put(heading, List.copyOf(texts));
                }));
        return cues;
    }

    private Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        root.get("states")
                .ifPresent(named -> named.members()
                        .forEach((state, outcome) -> states.put(state.toLowerCase(Locale.ROOT), outcome.text())));
        return states;
    }

    private Set<String> names(String key) {
        return root.get(key)
                .map(names -> names.each().stream().map(YamlNode::text).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
