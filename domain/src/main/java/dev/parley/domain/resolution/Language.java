package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cues of one language. Safe for many threads. */
final class Language {
    private final String name;
    private final boolean reachesAnywhere;
    private final CueIndex cues;
    private final Set<String> common;

    /**
     * Makes it ready for use.
     *
     * @param reachesAnywhere whether a negation or a hedge stands anywhere in the clause, as in German and French
     */
    Language(String name, boolean reachesAnywhere, List<Line> lines) {
        this.name = name;
        this.reachesAnywhere = reachesAnywhere;
        var vocabulary = new Vocabulary();
        this.cues = new CueIndex(
                vocabulary,
                lines.stream()
                        .filter(line -> line.topic() != Topic.COMMON)
                        .map(line -> line.entry(vocabulary))
                        .toList());
        this.common = lines.stream()
                .filter(line -> line.topic() == Topic.COMMON)
                .flatMap(line -> WordChoice.of(line.words(), 0).whole().stream())
                .collect(Collectors.toSet());
    }

    /**
     * A line of a sheet.
     *
     * @param written as it stands there
     * @param words the same with the words of its lists
     * @param source the sheet
     */
    record Line(Topic topic, String written, String words, String source) {
        private CueIndex.Entry entry(Vocabulary vocabulary) {
            return new CueIndex.Entry(topic, Cue.parse(words, vocabulary), written, source);
        }
    }

    String name() {
        return name;
    }

    boolean reachesAnywhere() {
        return reachesAnywhere;
    }

    Hits hits(Utterance said) {
        return Hits.in(new Words(said, cues));
    }

    /** The words of the first cue about the topic that begins at that place. */
    @Nullable
    BitSet at(Topic topic, Utterance said, int place) {
        Hits.Hit hit = said.hits(this).at(topic, place);
        return hit == null ? null : hit.words();
    }

    boolean is(Topic topic, Utterance said, int place) {
        return said.hits(this).at(topic, place) != null;
    }

    /** Whether it is one of the words that the language is known by. */
    boolean isCommon(String word) {
        return common.contains(word);
    }

    /** How many words of the sentence this language is known by. */
    int familiarity(Utterance said, Sentence sentence) {
        int known = 0;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (said.isWord(at) && common.contains(said.tokens().get(at).word())) {
                known++;
            }
        }
        return known;
    }
}
