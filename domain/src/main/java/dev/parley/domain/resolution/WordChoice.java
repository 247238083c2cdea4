package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of several words.
 *
 * @param whole words
 * @param beginnings of words
 * @param ends of words
 * @param optional whether there may be none of them
 */
record WordChoice(Set<String> whole, List<String> beginnings, List<String> ends, boolean optional) implements Cue.Part {
    static WordChoice of(String alternatives, boolean optional) {
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
        return new WordChoice(Set.copyOf(whole), List.copyOf(beginnings), List.copyOf(ends), optional);
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
        for (String end : ends) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names whole words alone. */
    boolean isWhole() {
        return beginnings.isEmpty() && ends.isEmpty();
    }

    /** With what a word begins that it may hold. */
    Stream<Character> letters() {
        Stream<Character> known =
                Stream.concat(whole.stream(), beginnings.stream()).map(word -> word.charAt(0));
        return ends.isEmpty()
                ? known
                : Stream.concat(known, IntStream.rangeClosed('a', 'z').mapToObj(letter -> (char) letter));
    }
}
