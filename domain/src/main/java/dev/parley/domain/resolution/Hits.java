package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every cue of one language that was found in one utterance. */
final class Hits {
    private final Map<Topic, @Nullable Hit[]> byTopic = new EnumMap<>(Topic.class);
    private final Words said;

    private Hits(Words said) {
        this.said = said;
    }

    /**
     * A cue that was found.
     *
     * @param words the places of the words that it names
     * @param cue which one
     */
    record Hit(BitSet words, CueIndex.Entry cue) {}

    static Hits in(Words said) {
        var hits = new Hits(said);
        for (int place = 0; place < said.size(); place++) {
            Word word = said.at(place);
            if (word != null) {
                for (CueIndex.Entry entry : word.cues()) {
                    hits.look(place, entry);
                }
            }
        }
        return hits;
    }

    private void look(int place, CueIndex.Entry entry) {
        if (at(entry.topic(), place) == null && entry.cue().mayStandIn(said)) {
            BitSet words = entry.cue().at(said, place);
            if (words != null) {
                byTopic.computeIfAbsent(entry.topic(), topic -> new @Nullable Hit[said.size()])[place] =
                        new Hit(words, entry);
            }
        }
    }

    /** The first cue about the topic that begins at that place. */
    @Nullable
    Hit at(Topic topic, int place) {
        @Nullable Hit[] found = byTopic.get(topic);
        return found == null || place < 0 || place >= found.length ? null : found[place];
    }

    /** Whether there is one about the topic anywhere in it. */
    boolean about(Topic topic) {
        return byTopic.containsKey(topic);
    }
}
