package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A run of words that says something, written in one line:
 *
 * <pre>
 * solved|fixed     one of these words          help*    a word that begins so
 * ?now             may be there                !price   the next word is none of these
 * ..  ..2          up to four (two) words       ,        a pause or the end of a sentence
 * ^                where a clause begins        $        where a clause ends
 * </pre>
 *
 * A gap never crosses a pause; {@code ?,} lets a cue do so.
 */
final class Cue {
    private static final int GAP = 4;

    private final List<Part> parts;
    private final List<WordChoice> beginnings;

    private Cue(List<Part> parts) {
        this.parts = parts;
        this.beginnings = beginnings(parts);
    }

    static Cue parse(String line) {
        return new Cue(
                Arrays.stream(line.strip().split("\\s+", -1)).map(Cue::part).toList());
    }

    /** The choices of words of which one must stand where the cue begins. */
    List<WordChoice> beginnings() {
        return beginnings;
    }

    private static List<WordChoice> beginnings(List<Part> parts) {
        var beginnings = new ArrayList<WordChoice>();
        for (Part part : parts) {
            if (part instanceof WordChoice words) {
                beginnings.add(words);
                if (!words.optional()) {
                    return beginnings;
                }
            }
        }
        throw new IllegalArgumentException("a cue names at least one word: " + parts);
    }

    /** Whether a word may stand where the cue begins. */
    boolean mayBeginWith(String word) {
        for (WordChoice words : beginnings) {
            if (words.holds(word)) {
                return true;
            }
        }
        return false;
    }

    /** The places of the words that the cue names, when it begins at that place. */
    Optional<NavigableSet<Integer>> at(Utterance utterance, int place) {
        var places = new ArrayList<Integer>();
        return follows(utterance, place, 0, places) ? Optional.of(new TreeSet<>(places)) : Optional.empty();
    }

    private boolean follows(Utterance said, int at, int next, List<Integer> places) {
        if (next == parts.size()) {
            return !places.isEmpty();
        }
        return switch (parts.get(next)) {
            case Gap gap -> gap.lengths(said, at).anyMatch(length -> follows(said, at + length, next + 1, places));
            case WordChoice words -> takes(said, at, next, places, words);
            case Pause pause -> {
                int behind = at;
                while (behind < said.tokens().size() && !said.isWord(behind)) {
                    behind++;
                }
                yield (behind > at && follows(said, behind, next + 1, places))
                        || (pause.optional() && follows(said, at, next + 1, places));
            }
            case Edge edge -> !said.isWord(edge.before() ? at - 1 : at) && follows(said, at, next + 1, places);
            case NoneOf none ->
                !(said.isWord(at) && none.words().holds(said, at)) && follows(said, at, next + 1, places);
        };
    }

    private boolean takes(Utterance said, int at, int next, List<Integer> places, WordChoice words) {
        if (words.holds(said, at)) {
            places.add(at);
            if (follows(said, at + 1, next + 1, places)) {
                return true;
            }
            places.removeLast();
        }
        return words.optional() && follows(said, at, next + 1, places);
    }

    private static Part part(String text) {
        return switch (text.charAt(0)) {
            case '.' -> new Gap(text.length() > 2 ? Integer.parseInt(text.substring(2)) : GAP);
            case '^' -> new Edge(true);
            case '$' -> new Edge(false);
            case ',' -> new Pause(false);
            case '!' -> new NoneOf(WordChoice.of(text.substring(1), false));
            case '?' -> text.equals("?,") ? new Pause(true) : WordChoice.of(text.substring(1), true);
            default -> WordChoice.of(text, false);
        };
    }

    sealed interface Part permits Gap, Edge, Pause, NoneOf, WordChoice {}

    record Gap(int longest) implements Part {
        IntStream lengths(Utterance said, int at) {
            int words = 0;
            while (words < longest && said.isWord(at + words)) {
                words++;
            }
            return IntStream.rangeClosed(0, words);
        }
    }

    record Edge(boolean before) implements Part {}

    record Pause(boolean optional) implements Part {}

    record NoneOf(WordChoice words) implements Part {}
}
