package dev.parley.domain.resolution;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What somebody said, as one language knows the words of it; pauses and stops are no words. */
final class Words {
    private final @Nullable Word[] words;
    private final BitSet choices = new BitSet();

    Words(Utterance said, CueIndex cues) {
        this.words = new @Nullable Word[said.tokens().size()];
        for (int at = 0; at < words.length; at++) {
            if (said.isWord(at)) {
                Word word = cues.word(said.tokens().get(at).word());
                words[at] = word;
                choices.or(word.choices());
            }
        }
    }

    /** How many places there are. */
    int size() {
        return words.length;
    }

    /** The word at that place, if there is one. */
    @Nullable
    Word at(int place) {
        return place < 0 || place >= words.length ? null : words[place];
    }

    /** Whether there is a word at that place. */
    boolean isWord(int place) {
        return at(place) != null;
    }

    /** Whether a word at that place fits the choice. */
    boolean fits(WordChoice choice, int place) {
        Word word = at(place);
        return word != null && word.fits(choice);
    }

    /** Whether some word or other fits the choice. */
    boolean fits(WordChoice choice) {
        return choices.get(choice.number());
    }
}
