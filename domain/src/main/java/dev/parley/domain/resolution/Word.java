package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.List;

/**
 * A word as one language knows it. Never changed once it is made.
 *
 * @param choices the numbers of the choices of words that it fits
 * @param cues those that may begin with it, in the order in which they count
 */
record Word(BitSet choices, List<CueIndex.Entry> cues) {
    boolean fits(WordChoice choice) {
        return choices.get(choice.number());
    }
}
