package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every cue of one language that was found in one utterance. */
final class Hits {
    private final Map<Topic, @Nullable Hit[]> byTopic = new EnumMap<>(Topic.class);
    private final Utterance said;
    private final BitSet words = new BitSet();

    private Hits(Utterance said) {
        this.said = said;
    }

    /**
     * A cue that was found.
     *
     * @param words the places of the words that it names
     * @param cue which one
     */
    record Hit(BitSet words, CueIndex.Entry cue) {}

    static Hits in(Utterance said, CueIndex cues) {
        var hits = new Hits(said);
        for (int place = 0; place < said.tokens().size(); place++) {
            if (said.isWord(place)) {
                String word = said.tokens().get(place).word();
                hits.look(place, cues.naming(word));
                for (CueIndex.Entry near : cues.near(word)) {
                    if (near.cue().mayBeginWith(word)) {
                        hits.look(place, near);
                    }
                }
            }
        }
        return hits;
    }

    private void look(int place, List<CueIndex.Entry> cues) {
        for (CueIndex.Entry entry : cues) {
            look(place, entry);
        }
    }

    private void look(int place, CueIndex.Entry entry) {
        if (at(entry.topic(), place) == null) {
            if (entry.cue().fits(said, place, words)) {
                byTopic.computeIfAbsent(
                                        entry.topic(),
                                        topic -> new @Nullable Hit[said.tokens().size()])[place] =
                        new Hit((BitSet) words.clone(), entry);
                words.clear();
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
