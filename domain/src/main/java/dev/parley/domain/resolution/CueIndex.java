package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cues by the word they begin with, so that a word of a message costs one look. Only read once it is made. */
final class CueIndex {
    private final Vocabulary vocabulary;
    private final Map<String, Word> known = new HashMap<>();
    /** Cues that may begin with a word of which they name a part, and which therefore nobody can list. */
    private final List<Entry> open;

    /**
     * A cue and where it comes from.
     *
     * @param topic what it is about
     * @param written as it stands in its sheet
     * @param source the sheet
     */
    record Entry(Topic topic, Cue cue, String written, String source) {
        private boolean isOpen() {
            return !cue.beginnings().stream().allMatch(WordChoice::isWhole);
        }
    }

    /** @param entries whose cues have their words from that vocabulary */
    CueIndex(Vocabulary vocabulary, List<Entry> entries) {
        this.vocabulary = vocabulary;
        this.open = entries.stream().filter(Entry::isOpen).toList();
        Map<String, List<Entry>> naming = new HashMap<>();
        entries.stream()
                .filter(entry -> !entry.isOpen())
                .forEach(entry -> entry.cue().beginnings().stream()
                        .flatMap(words -> words.whole().stream())
                        .distinct()
                        .forEach(word -> naming.computeIfAbsent(word, w -> new ArrayList<>())
                                .add(entry)));
        vocabulary.words().forEach(word -> known.put(word, made(word, naming.getOrDefault(word, List.of()))));
    }

    /** A word as the cues see it, also one that none of them names. */
    Word word(String word) {
        Word found = known.get(word);
        return found == null ? made(word, List.of()) : found;
    }

    private Word made(String word, List<Entry> naming) {
        BitSet fitting = vocabulary.fitting(word);
        if (fitting.isEmpty()) {
            return new Word(fitting, List.of());
        }
        Stream<Entry> near = open.stream().filter(entry -> entry.cue().mayBeginWith(fitting));
        return new Word(fitting, Stream.concat(naming.stream(), near).toList());
    }
}
