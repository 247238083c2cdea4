package dev.parley.domain.resolution;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is wrong with a cue before it is used. */
final class CueFaults {
    private static final Pattern PART =
            Pattern.compile("\\.\\.\\d{0,2}|\\^|\\$|\\??,|[?!]?[^\\s?!.,^$|]+(?:\\|[^\\s?!.,^$|]+)*");
    private static final Pattern WORD = Pattern.compile("%[a-z]+|\\*?[\\p{L}\\p{N}]+|[\\p{L}\\p{N}]+\\*|[👍👎✅❌🙂🙁]");

    private CueFaults() {}

    static Optional<String> in(String cue, Set<String> lists) {
        if (cue.isBlank()) {
            return Optional.of("a cue names at least one word");
        }
        return Arrays.stream(cue.strip().split("\\s+", -1))
                .flatMap(part -> part(part, lists).stream())
                .findFirst()
                .or(() -> wordless(cue));
    }

    private static Optional<String> wordless(String cue) {
        try {
            Cue.parse(cue.replace('%', 'x'), new Vocabulary());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("a cue names at least one word that must be there");
        }
    }

    private static Optional<String> part(String part, Set<String> lists) {
        if (!PART.matcher(part).matches()) {
            return Optional.of("'" + part + "' is no part of a cue");
        }
        Matcher use = WordLists.USE.matcher(part);
        while (use.find()) {
            if (!lists.contains(use.group(1))) {
                return Optional.of("no list of words is called '%s'".formatted(use.group()));
            }
        }
        if (part.startsWith("..") || (part.length() <= 2 && part.matches("[\\^$,?]+"))) {
            return Optional.empty();
        }
        return Arrays.stream(part.replaceFirst("^[?!]", "").split("\\|", -1))
                .flatMap(word -> word(word).stream())
                .findFirst();
    }

    /** Messages are brought to one spelling before cues look at them, and a word that is written otherwise never fits. */
    private static Optional<String> word(String word) {
        if (word.startsWith("%")) {
            return Optional.empty();
        }
        String bare = word.replaceFirst("^\\*|\\*$", "");
        String spelled = String.join(" ", Spelling.words(bare));
        if (!spelled.equals(bare)) {
            return Optional.of("'%s' never fits: messages are read as '%s'; write it so".formatted(word, spelled));
        }
        return WORD.matcher(word).matches() ? Optional.empty() : Optional.of("'" + word + "' is no word");
    }
}
