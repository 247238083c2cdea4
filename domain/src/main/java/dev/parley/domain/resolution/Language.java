package dev.parley.domain.resolution;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The cues of one language, read from a table. */
final class Language {
    private static final Pattern CLASS = Pattern.compile("%([a-z]+)");

    private final Reach reach;
    private final Map<Topic, CueIndex> cues;

    /** Which words of a clause a negation or a hedge can stand at. */
    enum Reach {
        /** Before what it concerns, as in English and Spanish. */
        BEFORE,
        /** Anywhere in the clause, as in German (verbs come last) and French. */
        ANYWHERE
    }

    private Language(Reach reach, Map<Topic, CueIndex> cues) {
        this.reach = reach;
        this.cues = cues;
    }

    static Language of(Reach reach, String table) {
        var cues = new EnumMap<Topic, CueIndex>(Topic.class);
        var classes = new HashMap<String, String>();
        var topic = Topic.CLASSES;
        for (String line : table.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .toList()) {
            if (line.startsWith("[")) {
                topic = Topic.of(line.substring(1, line.length() - 1));
            } else if (topic == Topic.CLASSES) {
                String[] definition = line.split(" = ", 2);
                classes.put(definition[0], expanded(definition[1], classes));
            } else {
                cues.computeIfAbsent(topic, t -> new CueIndex()).add(Cue.parse(expanded(line, classes)));
            }
        }
        return new Language(reach, cues);
    }

    boolean reachesAnywhere() {
        return reach == Reach.ANYWHERE;
    }

    /** The words of the first cue about the topic that begins at that place. */
    Optional<NavigableSet<Integer>> at(Topic topic, Utterance said, int place) {
        CueIndex index = cues.get(topic);
        if (index == null || !said.isWord(place)) {
            return Optional.empty();
        }
        for (Cue cue : index.beginningWith(said.tokens().get(place).word())) {
            Optional<NavigableSet<Integer>> places = cue.at(said, place);
            if (places.isPresent()) {
                return places;
            }
        }
        return Optional.empty();
    }

    boolean is(Topic topic, Utterance said, int place) {
        return at(topic, said, place).isPresent();
    }

    /** How many words of the sentence this language is known by. */
    int familiarity(Utterance said, Sentence sentence) {
        return (int) IntStream.range(sentence.from(), sentence.to())
                .filter(at -> is(Topic.COMMON, said, at))
                .count();
    }

    private static String expanded(String line, Map<String, String> classes) {
        return CLASS.matcher(line).replaceAll(use -> {
            String words = classes.get(use.group(1));
            if (words == null) {
                throw new IllegalArgumentException("no class of words is called " + use.group());
            }
            return words;
        });
    }
}
