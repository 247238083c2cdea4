package dev.parley.domain.scenario;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value that moves from conversation to conversation looks like; the first that fits counts. */
enum PieceKind {
    /** What stands for something personal. */
    MASKED("masked", Mark.LOOKS, ".+"),
    /** A UUID. */
    UUID("id", "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "[0-9a-fA-F-]{36}"),
    /** A date in figures, perhaps with its time. */
    DATE(
            "date",
            "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?"
                    + "|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{1,2}/\\d{1,2}/\\d{2,4}",
            "\\d[\\d.:/TZ+ -]*"),
    /** A date whose month is a word. */
    DAY(
            "date",
            "\\d{1,2}(?:st|nd|rd|th|\\.)? " + Months.NAMES + "(?:,? \\d{4})?|" + Months.NAMES
                    + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?",
            "[\\p{L}\\d., ]*\\d[\\p{L}\\d., ]*"),
    /** A time of day. */
    TIME("time", "\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[aApP][mM])?", "\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[aApP][mM])?"),
    /** Letters and digits together, which no word has. */
    ID(
            "id",
            "(?=[\\w-]{4})(?=[\\w-]*\\d)(?=[\\w-]*[A-Z]|[\\w-]{8})(?=[\\w-]*[A-Za-z])[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*",
            "[A-Za-z0-9_-]+"),
    /** Digits, perhaps with points and commas between them. */
    NUMBER("value", "\\d+(?:[.,]\\d+)*", "\\d[\\d.,]*");

    /** Any of them. */
    static final Pattern ANY = Pattern.compile(MASKED.group() + "|"
            + Stream.of(values())
                    .skip(1)
                    .map(PieceKind::group)
                    .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));

    private final String word;
    private final String looks;
    private final String others;

    PieceKind(String word, String looks, String others) {
        this.word = word;
        this.looks = looks;
        this.others = others;
    }

    /** What its values are called where nothing else tells. */
    String word() {
        return word;
    }

    /** What fits its other values, too; digits alone stay digits alone. */
    String others(String value) {
        if (this == MASKED) {
            return Mark.of(value).kind().others();
        }
        return this == NUMBER && value.chars().allMatch(Character::isDigit) ? "\\d+" : others;
    }

    private String group() {
        return "(?<%s>%s)".formatted(name().toLowerCase(Locale.ROOT), looks);
    }

    static PieceKind of(MatchResult found) {
        return Stream.of(values())
                .filter(kind -> found.group(kind.name().toLowerCase(Locale.ROOT)) != null)
                .findFirst()
                .orElseThrow();
    }

    /** Apart, because an enum's own constants are not there yet while its values are made. */
    private static final class Months {
        static final String NAMES =
                "(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli"
                        + "|Aug(?:ust)?|Sep(?:t|tember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)";
    }
}
