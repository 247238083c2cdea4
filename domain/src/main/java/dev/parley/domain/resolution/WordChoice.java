package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One of several words.
 *
 * @param number by which its {@link Vocabulary} knows it
 * @param whole words
 * @param beginnings of words
 * @param ends of words
 */
record WordChoice(int number, Set<String> whole, List<String> beginnings, List<String> ends) {
    static WordChoice of(String alternatives, int number) {
        var whole = new HashSet<String>();
        var beginnings = new ArrayList<String>();
        var ends = new ArrayList<String>();
        for (String word : alternatives.split("\\|", -1)) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else if (word.startsWith("*")) {
                ends.add(word.substring(1));
            } else {
                whole.add(word);
            }
        }
        return new WordChoice(number, Set.copyOf(whole), List.copyOf(beginnings), List.copyOf(ends));
    }

    /** Whether it names whole words alone. */
    boolean isWhole() {
        return beginnings.isEmpty() && ends.isEmpty();
    }
}
