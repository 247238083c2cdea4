package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every cue of one language that was found in one utterance. */
final class Hits {
    private static final int TOPICS = Topic.values().length;

    private final @Nullable Hit[][] byTopic = new @Nullable Hit[TOPICS][];

    private Hits() {}

    /**
     * A cue that was found.
     *
     * @param words the places of the words that it names
     * @param cue which one
     */
    record Hit(BitSet words, CueIndex.Entry cue) {}

    static Hits in(Utterance said, CueIndex cues) {
        var hits = new Hits();
        int length = said.tokens().size();
        for (int place = 0; place < length; place++) {
            if (said.isWord(place)) {
                String word = said.tokens().get(place).word();
                hits.look(said, place, cues.naming(word), length);
                for (CueIndex.Entry near : cues.near(word)) {
                    if (near.cue().mayBeginWith(word)) {
                        hits.look(said, place, near, length);
                    }
                }
            }
        }
        return hits;
    }

    private void look(Utterance said, int place, List<CueIndex.Entry> cues, int length) {
        for (CueIndex.Entry entry : cues) {
            look(said, place, entry, length);
        }
    }

    private void look(Utterance said, int place, CueIndex.Entry entry, int length) {
        int topic = entry.topic().ordinal();
        @Nullable Hit[] found = byTopic[topic];
        if (found != null && found[place] != null) {
            return;
        }
        BitSet words = entry.cue().at(said, place);
        if (words != null) {
            if (found == null) {
                found = new @Nullable Hit[length];
                byTopic[topic] = found;
            }
            found[place] = new Hit(words, entry);
        }
    }

    /** The first cue about the topic that begins at that place. */
    @Nullable
    Hit at(Topic topic, int place) {
        @Nullable Hit[] found = byTopic[topic.ordinal()];
        return found == null || place < 0 || place >= found.length ? null : found[place];
    }

    /** Whether there is one about the topic anywhere in it. */
    boolean about(Topic topic) {
        return byTopic[topic.ordinal()] != null;
    }
}
