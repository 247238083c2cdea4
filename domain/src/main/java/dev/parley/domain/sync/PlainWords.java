package dev.parley.domain.sync;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;

/** Makes words fit for any ticketing system: well-formed, without control characters, cut where a reader sees a border. */
final class PlainWords {
    private static final int REPLACEMENT = 0xFFFD;
    private static final String CUT = "…";

    private PlainWords() {}

    /** Without control characters but line feed and tab, and with U+FFFD for half of a surrogate pair. */
    static String clean(String words) {
        var clean = new StringBuilder(words.length());
        words.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.appendCodePoint(REPLACEMENT);
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** In one line, and so short: cut behind a character as people see it. */
    static String line(String words, int maxChars) {
        String line = clean(words).replaceAll("\\s+", " ").strip();
        return line.length() <= maxChars
                ? line
                : line.substring(0, border(line, 0, maxChars - CUT.length(), Integer.MAX_VALUE)) + CUT;
    }

    /**
     * Where a piece ends that begins there: behind a character as people see it, where one fits.
     *
     * @param maxChars UTF-16 units, at least 2
     * @param maxBytes bytes of UTF-8, at least 4
     */
    static int border(String words, int from, int maxChars, int maxBytes) {
        int fits = from;
        int bytes = 0;
        while (fits < words.length()) {
            int point = words.codePointAt(fits);
            bytes += bytesOf(point);
            int next = fits + Character.charCount(point);
            if (next - from > maxChars || bytes > maxBytes) {
                break;
            }
            fits = next;
        }
        if (fits == words.length()) {
            return fits;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        // No more than the piece and what follows at once: all of a text is gone through when it is set.
        characters.setText(words.substring(from, words.offsetByCodePoints(fits, 1)));
        int piece = fits - from;
        int border = characters.isBoundary(piece) ? piece : characters.preceding(piece);
        return border > 0 ? from + border : fits;
    }

    static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int bytesOf(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
