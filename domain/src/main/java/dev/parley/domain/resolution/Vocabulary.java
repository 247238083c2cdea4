package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words that the cues of one language name. Every {@link WordChoice} gets a number here, and every word knows the numbers
 * of the choices that it fits: so a word of a message is looked up once, and a cue then asks for single bits. Built by one
 * thread, then only read.
 */
final class Vocabulary {
    private static final BitSet NONE = new BitSet();

    private final Map<String, WordChoice> choices = new HashMap<>();
    private final Map<String, BitSet> whole = new HashMap<>();
    private final Map<String, BitSet> beginnings = new HashMap<>();
    private final Map<String, BitSet> ends = new HashMap<>();
    private int longestPart;

    /** The choice that is written so; the same for the same words. */
    WordChoice choice(String alternatives) {
        return choices.computeIfAbsent(alternatives, written -> {
            WordChoice choice = WordChoice.of(written, choices.size());
            choice.whole().forEach(word -> note(word, whole, choice));
            choice.beginnings().forEach(beginning -> notePart(beginning, beginnings, choice));
            choice.ends().forEach(end -> notePart(end, ends, choice));
            return choice;
        });
    }

    private void notePart(String part, Map<String, BitSet> parts, WordChoice choice) {
        longestPart = Math.max(longestPart, part.length());
        note(part, parts, choice);
    }

    private static void note(String word, Map<String, BitSet> words, WordChoice choice) {
        words.computeIfAbsent(word, w -> new BitSet()).set(choice.number());
    }

    /** All words that are named as a whole. */
    Set<String> words() {
        return whole.keySet();
    }

    /** The numbers of the choices that a word fits, also one that is not named. */
    BitSet fitting(String word) {
        var fitting = new BitSet();
        fitting.or(whole.getOrDefault(word, NONE));
        for (int length = 0; length <= Math.min(word.length(), longestPart); length++) {
            fitting.or(beginnings.getOrDefault(word.substring(0, length), NONE));
            fitting.or(ends.getOrDefault(word.substring(word.length() - length), NONE));
        }
        return fitting;
    }
}
