package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cues by the word they begin with, so that most words of a message cost two looks. */
final class CueIndex {
    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<Character, List<Entry>> byLetter = new HashMap<>();

    /**
     * A cue and where it comes from.
     *
     * @param topic what it is about
     * @param written as it stands in its sheet
     * @param source the sheet
     */
    record Entry(Topic topic, Cue cue, String written, String source) {}

    void add(Entry entry) {
        List<WordChoice> beginnings = entry.cue().beginnings();
        if (beginnings.stream().allMatch(WordChoice::isWhole)) {
            beginnings.stream()
                    .flatMap(words -> words.whole().stream())
                    .distinct()
                    .forEach(word -> put(byWord, word, entry));
        } else {
            beginnings.stream().flatMap(WordChoice::letters).distinct().forEach(letter -> put(byLetter, letter, entry));
        }
    }

    private static <K> void put(Map<K, List<Entry>> index, K key, Entry entry) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }

    /** The cues that name the word at their beginning. */
    List<Entry> naming(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** The cues that may name a part of the word at their beginning. */
    List<Entry> near(String word) {
        return word.isEmpty() ? List.of() : byLetter.getOrDefault(word.charAt(0), List.of());
    }
}
