package dev.parley.shell.render;

import java.util.regex.Pattern;

/**
 * Text from outside, made harmless: no escape sequence, no control character, nothing that turns the reading direction
 * around reaches a terminal or a log line.
 */
public final class Printable {
    /** CSI, OSC and other string sequences up to their end, then two-character escapes; 7-bit and 8-bit forms. */
    private static final Pattern SEQUENCES = Pattern.compile("(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]?"
            + "|(?:\u001b[\\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\\\|\u009c)?"
            + "|\u001b[ -/]*[0-~]?");

    private Printable() {}

    /** The text in one line: line ends and tabs become blanks. */
    public static String oneLine(String text) {
        return isHarmless(text) ? text : clean(text, false);
    }

    /** The text with its lines: line ends stay, a tab becomes blanks. */
    public static String lines(String text) {
        return isHarmless(text) ? text : clean(text, true);
    }

    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text, boolean keepLines) {
        String bare = SEQUENCES.matcher(text).replaceAll("").replace("\r\n", "\n");
        StringBuilder clean = new StringBuilder(bare.length());
        bare.codePoints().forEach(point -> append(clean, point, keepLines));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int point, boolean keepLines) {
        if (point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029) {
            clean.append(keepLines ? '\n' : ' ');
        } else if (point == '\t') {
            clean.append(keepLines ? "    " : " ");
        } else if (Character.getType(point) == Character.SURROGATE) {
            clean.append('\ufffd');
        } else if (!Character.isISOControl(point) && !turnsAround(point)) {
            clean.appendCodePoint(point);
        }
    }

    /** Marks, embeddings, overrides and isolates of the bidirectional algorithm, and invisible tags. */
    static boolean turnsAround(int point) {
        return point == 0x200e
                || point == 0x200f
                || point == 0x61c
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0xfeff
                || (point >= 0xe0000 && point <= 0xe007f);
    }
}
