package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cues of one language. Built by one thread, then only read. */
final class Language {
    private final String name;
    private final boolean reachesAnywhere;
    private final CueIndex cues = new CueIndex();
    private final Set<String> common = new HashSet<>();

    /** @param reachesAnywhere whether a negation or a hedge stands anywhere in the clause, as in German and French */
    Language(String name, boolean reachesAnywhere) {
        this.name = name;
        this.reachesAnywhere = reachesAnywhere;
    }

    /**
     * Takes up a cue.
     *
     * @param written as it stands in its sheet
     * @param line the same with the words of its lists
     */
    void add(Topic topic, String written, String line, String source) {
        if (topic == Topic.COMMON) {
            common.addAll(WordChoice.of(line, false).whole());
        } else {
            cues.add(new CueIndex.Entry(topic, Cue.parse(line), written, source));
        }
    }

    String name() {
        return name;
    }

    boolean reachesAnywhere() {
        return reachesAnywhere;
    }

    Hits hits(Utterance said) {
        return Hits.in(said, cues);
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
