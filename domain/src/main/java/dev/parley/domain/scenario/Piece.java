package dev.parley.domain.scenario;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a text where another conversation would have another value: an id, a date, a time, an amount, a number.
 *
 * @param kind what it looks like
 * @param value what stands there
 * @param from where it begins
 * @param to behind its last character
 * @param word what to call it, by the word before it or by its kind
 * @param plain whether nothing but its kind gave it that word
 */
record Piece(PieceKind kind, String value, int from, int to, String word, boolean plain) {
    private static final int WORTH_A_NAME = 3;
    private static final Pattern BEFORE = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,20})(?: (?:is|ist|lautet|no|number|nr|nummer|id))*[\\s.:#\"'(-]{1,4}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY_BEHIND = Pattern.compile("^\\s?(?:EUR|USD|GBP|CHF|€|\\$|£|%)");
    private static final Pattern MONEY_BEFORE = Pattern.compile("(?:EUR|USD|GBP|CHF|€|\\$|£)\\s?$");
    private static final Set<String> SAY_NOTHING = Set.of(
            "and",
            "are",
            "about",
            "after",
            "before",
            "between",
            "for",
            "from",
            "has",
            "have",
            "least",
            "most",
            "only",
            "number",
            "the",
            "than",
            "then",
            "this",
            "that",
            "until",
            "was",
            "with",
            "within",
            "your",
            "you",
            "our",
            "auf",
            "aus",
            "bei",
            "bis",
            "das",
            "dem",
            "den",
            "der",
            "die",
            "ein",
            "eine",
            "für",
            "ihr",
            "ihre",
            "ist",
            "mit",
            "nach",
            "nummer",
            "seit",
            "sind",
            "über",
            "und",
            "vom",
            "von",
            "vor",
            "zum",
            "zur",
            "zwischen");

    /** Those of a text, from left to right. */
    static List<Piece> in(String text) {
        return PieceKind.ANY
                .matcher(text)
                .results()
                .map(found -> of(found, text))
                .toList();
    }

    /** Whether its value is worth keeping. A short number says nothing where it comes again. */
    boolean isWorthAName() {
        return kind == PieceKind.MASKED ? !Mark.of(value).other() : value.length() >= WORTH_A_NAME;
    }

    private static Piece of(MatchResult found, String text) {
        PieceKind kind = PieceKind.of(found);
        if (kind == PieceKind.MASKED) {
            String variable = Mark.of(found.group()).kind().variable();
            return new Piece(kind, found.group(), found.start(), found.end(), variable, false);
        }
        String before = text.substring(0, found.start());
        if (MONEY_BEHIND.matcher(text.substring(found.end())).find()
                || MONEY_BEFORE.matcher(before).find()) {
            return new Piece(kind, found.group(), found.start(), found.end(), "amount", false);
        }
        Matcher noun = BEFORE.matcher(before);
        String word = noun.find() ? letters(noun.group(1)) : "";
        boolean plain = word.isEmpty() || SAY_NOTHING.contains(noun.group(1).toLowerCase(Locale.ROOT));
        return new Piece(kind, found.group(), found.start(), found.end(), plain ? kind.word() : word, plain);
    }

    /** What may stand in the name of a group. */
    private static String letters(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "");
    }
}
