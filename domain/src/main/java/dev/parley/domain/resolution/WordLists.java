package dev.parley.domain.resolution;

import java.util.Map;
import java.util.regex.Pattern;

/** Puts the words of a list where a cue names it. */
final class WordLists {
    static final Pattern USE = Pattern.compile("%([a-z]+)");
    private static final int DEEPEST = 5;

    private WordLists() {}

    /** @throws IllegalArgumentException when there is no such list, or one names itself */
    static String expanded(String line, Map<String, String> lists) {
        String expanded = line;
        for (int depth = 0; expanded.contains("%"); depth++) {
            if (depth == DEEPEST) {
                throw new IllegalArgumentException("a list of words names itself: " + line);
            }
            expanded = USE.matcher(expanded).replaceAll(use -> {
                String words = lists.get(use.group(1));
                if (words == null) {
                    throw new IllegalArgumentException("no list of words is called " + use.group());
                }
                return words;
            });
        }
        return expanded;
    }
}
