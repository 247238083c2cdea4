package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cues about one topic by the word they begin with, so that most words of a message cost one look. */
final class CueIndex {
    private final List<Cue> open = new ArrayList<>();
    private final Map<String, List<Cue>> byWord = new HashMap<>();

    void add(Cue cue) {
        List<WordChoice> beginnings = cue.beginnings();
        if (beginnings.stream().allMatch(words -> words.beginnings().isEmpty())) {
            beginnings.stream()
                    .flatMap(words -> words.whole().stream())
                    .distinct()
                    .forEach(word ->
                            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(cue));
        } else {
            open.add(cue);
        }
    }

    /** The cues that may begin with the word: those that name it before those that name a part of it. */
    List<Cue> beginningWith(String word) {
        List<Cue> named = byWord.getOrDefault(word, List.of());
        List<Cue> fitting = open.stream()
                .filter(cue -> cue.beginnings().stream().anyMatch(words -> words.holds(word)))
                .toList();
        if (fitting.isEmpty()) {
            return named;
        }
        var all = new ArrayList<>(named);
        all.addAll(fitting);
        return all;
    }
}
