package dev.parley.domain.sync;

import java.util.regex.Pattern;

/** Puts the parts of a long entry together again, as a reader does. */
final class Parts {
    private static final Pattern HEAD = Pattern.compile("\\s*\\(\\d+/\\d+\\) [^\\n]*\\n");
    private static final Pattern MARKS = Pattern.compile("\\s*parley:[^\\n]*");

    private Parts() {}

    /** @param shown entries whose words have no line break and no blank */
    static String joined(String shown) {
        return HEAD.matcher(MARKS.matcher(shown).replaceAll("")).replaceAll("");
    }
}
