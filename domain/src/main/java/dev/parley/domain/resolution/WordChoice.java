package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of several words.
 *
 * @param whole words
 * @param beginnings of words
 * @param optional whether there may be none of them
 */
record WordChoice(Set<String> whole, List<String> beginnings, boolean optional) implements Cue.Part {
    static WordChoice of(String alternatives, boolean optional) {
        var whole = new HashSet<String>();
        var beginnings = new ArrayList<String>();
        for (String word : alternatives.split("\\|", -1)) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else {
                whole.add(word);
            }
        }
        return new WordChoice(Set.copyOf(whole), List.copyOf(beginnings), optional);
    }

    boolean holds(Utterance said, int at) {
        return said.isWord(at) && holds(said.tokens().get(at).word());
    }

    boolean holds(String word) {
        if (whole.contains(word)) {
            return true;
        }
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** With what a word begins that it may hold. */
    Stream<Character> letters() {
        return Stream.concat(whole.stream(), beginnings.stream()).map(word -> word.charAt(0));
    }
}
