package dev.parley.domain.scenario;

import dev.parley.domain.scenario.TextMatcher.AllOf;
import dev.parley.domain.scenario.TextMatcher.Anything;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Comparison;
import dev.parley.domain.scenario.TextMatcher.Matches;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of a text what another conversation's text must be like: the same but for what moves. A value that is known by
 * then must be there again; one that is new is kept under a name. What it makes always fits the text that it was made of.
 *
 * @param known the values so far; grows with each text
 * @param standIns what to say instead of a mark that has no name
 */
record Loosening(KnownValues known, Map<String, String> standIns) {
    private static final int LETTERS_ENOUGH = 12;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    /** A line of the visitor: known values become {@code {{name}}}. */
    Template line(String text) {
        return new Template(replaced(
                text,
                Piece.in(text),
                piece -> inBraces(piece, standIns.getOrDefault(piece.value(), piece.value())),
                rest -> rest));
    }

    /** What is given to the bot before the first line: only marks are replaced. */
    String given(String text) {
        return Mark.ANY
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(known.name(found.group())
                        .map(name -> "{{" + name + "}}")
                        .orElse(standIns.getOrDefault(found.group(), found.group()))));
    }

    /** The words of a message. */
    TextMatcher message(String text) {
        return matcher(text, true);
    }

    /** The words on a button or a card; nothing is kept of them. */
    TextMatcher detail(String text) {
        return matcher(text, false);
    }

    private TextMatcher matcher(String raw, boolean keeping) {
        String text = raw.strip();
        List<Piece> pieces = Piece.in(text);
        boolean same = pieces.stream().anyMatch(this::isKnown);
        boolean wild = !pieces.stream().allMatch(this::isKnown);
        if (text.isEmpty()) {
            return new Anything();
        }
        if (text.contains("{{")) {
            return expression(raw, text, pieces, false);
        }
        if (!wild) {
            return compared(Comparison.EQUALS, replaced(text, pieces, piece -> inBraces(piece, ""), rest -> rest));
        }
        TextMatcher like =
                compared(Comparison.LIKE, replaced(text, pieces, piece -> inBraces(piece, "*"), rest -> rest));
        boolean keeps = keeping && pieces.stream().anyMatch(piece -> !isKnown(piece) && piece.isWorthAName());
        if (keeps || (!same && letters(text, pieces) < LETTERS_ENOUGH)) {
            TextMatcher expression = expression(raw, text, pieces, keeps);
            return same ? new AllOf(List.of(like, expression)) : expression;
        }
        return like;
    }

    private Matches expression(String raw, String text, List<Piece> pieces, boolean keeping) {
        String inside = replaced(text, pieces, piece -> group(piece, keeping), Loosening::escaped);
        return new Matches(Pattern.compile(raw.equals(text) ? "^" + inside + "$" : inside));
    }

    private String group(Piece piece, boolean keeping) {
        String others = piece.kind().others(piece.value());
        return keeping && !isKnown(piece) && piece.isWorthAName()
                ? "(?<" + known.named(piece.value(), piece.word()) + ">" + others + ")"
                : others;
    }

    private boolean isKnown(Piece piece) {
        return known.name(piece.value()).isPresent();
    }

    private String inBraces(Piece piece, String otherwise) {
        return known.name(piece.value()).map(name -> "{{" + name + "}}").orElse(otherwise);
    }

    private static TextMatcher compared(Comparison how, String text) {
        return new Compared(how, List.of(new Template(text)), false);
    }

    private static long letters(String text, List<Piece> pieces) {
        return replaced(text, pieces, piece -> "", rest -> rest)
                .chars()
                .filter(Character::isLetter)
                .count();
    }

    /** Blanks of whatever number and kind count as blanks, as they do elsewhere. */
    private static String escaped(String literal) {
        return SPECIAL.matcher(literal).replaceAll("\\\\$0").replaceAll("\\s{2,}|[\\s&&[^ ]]", "\\\\s+");
    }

    private static String replaced(
            String text, List<Piece> pieces, Function<Piece, String> value, Function<String, String> rest) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            out.append(rest.apply(text.substring(at, piece.from()))).append(value.apply(piece));
            at = piece.to();
        }
        return out.append(rest.apply(text.substring(at))).toString();
    }
}
