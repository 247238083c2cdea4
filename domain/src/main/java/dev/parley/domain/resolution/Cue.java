package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of words that says something, written in one line:
 *
 * <pre>
 * solved|fixed     one of these words          help*    a word that begins so; *ed: that ends so
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
    private final List<WordChoice> needed;

    private Cue(List<Part> parts) {
        this.parts = parts;
        this.beginnings = beginnings(parts);
        this.needed = needed(parts);
    }

    /** @param vocabulary takes up its words */
    static Cue parse(String line, Vocabulary vocabulary) {
        return new Cue(Arrays.stream(line.strip().split("\\s+", -1))
                .map(part -> part(part, vocabulary))
                .toList());
    }

    /** The choices of words of which one must stand where the cue begins. */
    List<WordChoice> beginnings() {
        return beginnings;
    }

    private static List<WordChoice> beginnings(List<Part> parts) {
        var beginnings = new ArrayList<WordChoice>();
        for (Part part : parts) {
            if (part instanceof OneOf(WordChoice words, boolean optional)) {
                beginnings.add(words);
                if (!optional) {
                    return beginnings;
                }
            }
        }
        throw new IllegalArgumentException("a cue names at least one word: " + parts);
    }

    /** The most special first, since that is missing most often. */
    private static List<WordChoice> needed(List<Part> parts) {
        var needed = new ArrayList<WordChoice>();
        for (Part part : parts) {
            if (part instanceof OneOf(WordChoice words, boolean optional) && !optional) {
                needed.add(words);
            }
        }
        needed.sort(Comparator.comparing(WordChoice::isWhole)
                .reversed()
                .thenComparingInt(words -> words.whole().size()));
        return needed;
    }

    /** Whether a word that fits these choices may stand where the cue begins. */
    boolean mayBeginWith(BitSet choices) {
        return beginnings.stream().anyMatch(words -> choices.get(words.number()));
    }

    /** Whether every word that it cannot do without is there, wherever; most cues are done with here. */
    boolean mayStandIn(Words said) {
        for (WordChoice words : needed) {
            if (!said.fits(words)) {
                return false;
            }
        }
        return true;
    }

    /** The places of the words that the cue names, when it begins at that place; else nothing. */
    @Nullable
    BitSet at(Words said, int place) {
        var places = new BitSet();
        return fits(said, place, places) ? places : null;
    }

    /**
     * Whether it begins at that place.
     *
     * @param places takes up the places of its words; empty before, and again where it does not fit
     */
    boolean fits(Words said, int place, BitSet places) {
        return follows(said, place, 0, places);
    }

    private boolean follows(Words said, int at, int next, BitSet places) {
        if (next == parts.size()) {
            return !places.isEmpty();
        }
        return switch (parts.get(next)) {
            case Gap gap -> bridges(said, at, next, places, gap);
            case OneOf one -> takes(said, at, next, places, one);
            case Pause pause -> {
                int behind = at;
                while (behind < said.size() && !said.isWord(behind)) {
                    behind++;
                }
                yield (behind > at && follows(said, behind, next + 1, places))
                        || (pause.optional() && follows(said, at, next + 1, places));
            }
            case Edge edge -> !said.isWord(edge.before() ? at - 1 : at) && follows(said, at, next + 1, places);
            case NoneOf none -> !said.fits(none.words(), at) && follows(said, at, next + 1, places);
        };
    }

    private boolean bridges(Words said, int at, int next, BitSet places, Gap gap) {
        for (int length = 0; length <= gap.longest(); length++) {
            if (follows(said, at + length, next + 1, places)) {
                return true;
            }
            if (!said.isWord(at + length)) {
                return false;
            }
        }
        return false;
    }

    private boolean takes(Words said, int at, int next, BitSet places, OneOf one) {
        if (said.fits(one.words(), at)) {
            places.set(at);
            if (follows(said, at + 1, next + 1, places)) {
                return true;
            }
            places.clear(at);
        }
        return one.optional() && follows(said, at, next + 1, places);
    }

    private static Part part(String text, Vocabulary vocabulary) {
        return switch (text.charAt(0)) {
            case '.' -> new Gap(text.length() > 2 ? Integer.parseInt(text.substring(2)) : GAP);
            case '^' -> new Edge(true);
            case '$' -> new Edge(false);
            case ',' -> new Pause(false);
            case '!' -> new NoneOf(vocabulary.choice(text.substring(1)));
            case '?' -> text.equals("?,") ? new Pause(true) : new OneOf(vocabulary.choice(text.substring(1)), true);
            default -> new OneOf(vocabulary.choice(text), false);
        };
    }

    sealed interface Part permits Gap, Edge, Pause, OneOf, NoneOf {}

    record Gap(int longest) implements Part {}

    record Edge(boolean before) implements Part {}

    record Pause(boolean optional) implements Part {}

    record OneOf(WordChoice words, boolean optional) implements Part {}

    record NoneOf(WordChoice words) implements Part {}
}
