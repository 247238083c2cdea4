package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cues about one topic by the word they begin with, so that most words of a message cost two looks. */
final class CueIndex {
    private final Map<String, List<Cue>> byWord = new HashMap<>();
    private final Map<Character, List<Cue>> byLetter = new HashMap<>();

    void add(Cue cue) {
        List<WordChoice> beginnings = cue.beginnings();
        if (beginnings.stream().allMatch(words -> words.beginnings().isEmpty())) {
            beginnings.stream()
                    .flatMap(words -> words.whole().stream())
                    .distinct()
                    .forEach(word -> put(byWord, word, cue));
        } else {
            beginnings.stream().flatMap(WordChoice::letters).distinct().forEach(letter -> put(byLetter, letter, cue));
        }
    }

    private static <K> void put(Map<K, List<Cue>> index, K key, Cue cue) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(cue);
    }

    /** The cues that may begin with the word: those that name it before those that name a part of it. */
    List<Cue> beginningWith(String word) {
        List<Cue> named = byWord.getOrDefault(word, List.of());
        List<Cue> near = word.isEmpty() ? List.of() : byLetter.getOrDefault(word.charAt(0), List.of());
        if (near.isEmpty()) {
            return named;
        }
        var all = new ArrayList<>(named);
        for (Cue cue : near) {
            if (cue.mayBeginWith(word)) {
                all.add(cue);
            }
        }
        return all;
    }
}
