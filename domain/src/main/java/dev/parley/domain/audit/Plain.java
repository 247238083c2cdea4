package dev.parley.domain.audit;

/**
 * A text as searches see it, as long as it is: whatever a keyboard, a word processor or an input method writes for a
 * blank, a dash, a digit or an at sign is the plain one of ASCII. Invisible characters within a word are dashes.
 */
record Plain(CharSequence text) implements CharSequence {
    private static final char LAST_ASCII = 0x7F;
    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';
    private static final String DASHES = "\u00AD\u200B\u200C\u200D\u2060\uFEFF\u2212\uFE58\uFE63";
    private static final char SMALL_AT = '\uFE6B';

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        char there = text.charAt(index);
        return there <= LAST_ASCII ? there : plain(there);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Plain(text.subSequence(start, end));
    }

    @Override
    public String toString() {
        var plain = new StringBuilder(length());
        for (int i = 0; i < length(); i++) {
            plain.append(charAt(i));
        }
        return plain.toString();
    }

    private static char plain(char other) {
        if (other >= FIRST_FULL_WIDTH && other <= LAST_FULL_WIDTH) {
            return (char) (other - FIRST_FULL_WIDTH + '!');
        }
        if (Character.isDigit(other)) {
            return Character.forDigit(Character.digit(other, 10), 10);
        }
        if (Character.getType(other) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        if (Character.getType(other) == Character.DASH_PUNCTUATION || DASHES.indexOf(other) >= 0) {
            return '-';
        }
        return other == SMALL_AT ? '@' : other;
    }
}
