package dev.parley.domain.scenario;

import dev.parley.domain.audit.SpokenSecrets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts marks where a text is personal, and knows how each thing was written. First it learns from all texts, then it
 * masks them. Serves one thread.
 */
final class Masking {
    private static final int SHORTEST_WORD = 2;
    private static final int SHORTEST_NUMBER = 7;
    private static final int SHORTEST_FIGURES = 4;
    private static final Pattern NAME_PARTS = Pattern.compile("[\\s-]+");

    private final UnaryOperator<String> redact;
    private final Map<String, Mark> secrets = new LinkedHashMap<>();
    private final Map<Mark, String> real = new LinkedHashMap<>();
    private final Map<String, Mark> words = new LinkedHashMap<>();
    private final Map<String, Mark> numbers = new LinkedHashMap<>();

    /** @param redact puts {@code <email-1>} for an address; the same name for the same thing in all texts */
    Masking(UnaryOperator<String> redact) {
        this.redact = text -> redact.apply(
                SpokenSecrets.replaced(text, spoken -> secret(spoken).toString()));
    }

    /** A word of which it is known that it is personal. */
    void learnWord(String word, Mark mark) {
        real.putIfAbsent(mark, word);
        words.putIfAbsent(word.toLowerCase(Locale.ROOT), mark);
    }

    /** What stands for a secret, the same for the same one. */
    Mark secret(String secret) {
        return secrets.computeIfAbsent(secret, s -> new Mark(Mark.Kind.SECRET, secrets.size() + 1, false));
    }

    /** A number that is personal. A short one is not looked for in texts, where it may be any number. */
    void learnNumber(BigDecimal number, Mark mark) {
        String figures = number.toPlainString();
        numbers.putIfAbsent(figures, mark);
        if (figures.length() >= SHORTEST_FIGURES) {
            learnWord(figures, mark);
        }
    }

    /** What to give instead of a number that was learned. */
    BigDecimal number(BigDecimal number) {
        String figures = number.toPlainString();
        Mark mark = words.getOrDefault(figures, numbers.get(figures));
        return mark == null ? number : figures(new StandIn(mark, figures).value(), figures.length());
    }

    /** The figures of a stand-in; of one that is a word, any that are as long. */
    private static BigDecimal figures(String standIn, int length) {
        String figures = standIn.replaceAll("[^0-9]", "");
        return new BigDecimal(figures.isEmpty() ? "1".repeat(length) : figures);
    }

    /** Whether it was learned from wherever it may stand. */
    boolean isWord(BigDecimal number) {
        return words.containsKey(number.toPlainString());
    }

    /** A name; of several, each is one, but for a "de" or a "von" between them. */
    void learnName(String name, Mark mark) {
        learnWord(name, mark);
        NAME_PARTS
                .splitAsStream(name)
                .filter(part -> part.length() > SHORTEST_WORD && Character.isUpperCase(part.charAt(0)))
                .forEach(part -> words.putIfAbsent(part.toLowerCase(Locale.ROOT), mark));
    }

    /** Numbers come again without what stood between their digits. */
    void learn(String text) {
        each(text, (mark, written) -> {
            real.putIfAbsent(mark, written);
            String digits = written.replaceAll("\\D", "");
            if (mark.kind() == Mark.Kind.SECRET) {
                words.putIfAbsent(written.toLowerCase(Locale.ROOT), mark);
            } else if (mark.kind() != Mark.Kind.EMAIL && digits.length() >= SHORTEST_NUMBER) {
                words.putIfAbsent(digits, mark);
            }
            return mark;
        });
    }

    /** What the visitor said: one who says it again says it as the first time. */
    String own(String text) {
        return Mark.ANY
                .matcher(masked(text))
                .replaceAll(found -> Mark.of(found.group()).first().toString());
    }

    /** What anybody else said: it may be written in another way. */
    String masked(String text) {
        String marked = each(text, (mark, written) -> written.equals(real.get(mark)) ? mark : mark.otherwise());
        List<String> known = words.keySet().stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .toList();
        if (known.isEmpty()) {
            return marked;
        }
        Pattern any = Pattern.compile(
                Mark.LOOKS + "|(?<![\\p{L}\\p{N}])(?:" + String.join("|", known) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return any.matcher(marked).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }

    /** What to say instead of each thing that was met, by its mark. */
    Map<String, String> standIns() {
        return real.entrySet().stream()
                .collect(Collectors.toMap(
                        known -> known.getKey().toString(),
                        known -> new StandIn(known.getKey(), known.getValue()).value()));
    }

    private String word(String found) {
        Mark mark = words.get(found.toLowerCase(Locale.ROOT));
        if (mark == null) {
            return found;
        }
        return (found.equals(real.get(mark)) ? mark : mark.otherwise()).toString();
    }

    /** What becomes of a mark. */
    private interface Marking {
        Mark of(Mark mark, String written);
    }

    /** The redacted text; how each thing in it was written shows where the text itself stands beside it. */
    private String each(String text, Marking marking) {
        String redacted = redact.apply(text);
        List<Mark> marks = Mark.ANY
                .matcher(redacted)
                .results()
                .map(MatchResult::group)
                .map(Mark::of)
                .toList();
        if (marks.isEmpty()) {
            return redacted;
        }
        List<String> rests = new ArrayList<>(List.of(Mark.ANY.split(redacted, -1)));
        Matcher beside = Pattern.compile(
                        rests.stream().map(Pattern::quote).collect(Collectors.joining("(.+?)")), Pattern.DOTALL)
                .matcher(text);
        boolean seen = beside.matches();
        StringBuilder out = new StringBuilder(rests.getFirst());
        for (int i = 0; i < marks.size(); i++) {
            out.append(marking.of(marks.get(i).first(), seen ? beside.group(i + 1) : ""));
            out.append(rests.get(i + 1));
        }
        return out.toString();
    }
}
