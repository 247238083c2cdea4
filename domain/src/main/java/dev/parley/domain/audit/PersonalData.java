package dev.parley.domain.audit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What personal data looks like in a text. What only looks like it is told from the real thing where the field has a
 * check: cards by their first digit and Luhn's (ISO/IEC 7812-1), IBANs by their country's length and their remainder
 * modulo 97 (ISO 13616-1).
 */
public enum PersonalData {
    /** An e-mail address, also one in a URL. */
    EMAIL("(?<![\\p{L}\\p{M}\\p{N}._+'%-])"
            + "(?:[\\p{L}\\p{M}\\p{N}._+'%-]++@|(?:[\\p{L}\\p{M}\\p{N}._+'-]|%(?!40))++%40)"
            + "(?:(?:[\\p{L}\\p{M}\\p{N}-]{1,63}+\\.){20}[\\p{L}\\p{M}\\p{N}.-]*[\\p{L}\\p{N}]"
            + "|(?:[\\p{L}\\p{M}\\p{N}-]{1,63}+\\.){1,19}\\p{L}[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])") {
        @Override
        String spelling(String found) {
            return new Plain(found)
                    .toString()
                    .toLowerCase(Locale.ROOT)
                    .replace("%40", "@")
                    .replace("%2b", "+");
        }

        @Override
        boolean mayBeIn(CharSequence plain) {
            return plain.chars().anyMatch(c -> c == '@' || c == '%');
        }

        // Quotes, dashes and what a URL escapes may stand in an address, but do not begin one.
        @Override
        int startOfReal(CharSequence text, int start, int end) {
            Matcher before = BEFORE_ADDRESS.matcher(text).region(start, end);
            return before.lookingAt() ? before.end() : start;
        }

        @Override
        int endOfReal(CharSequence text, int start, int longest) {
            char first = text.charAt(start);
            return first == '@' || first == '%' ? -1 : longest;
        }
    },
    /** An international bank account number. */
    IBAN("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}(?:[ .-]{0,2}[A-Za-z0-9]){11,30}") {
        @Override
        boolean isReal(String spelling) {
            return Iban.isOne(spelling);
        }

        // All but its check digits may be letters.
        @Override
        boolean mayBeIn(CharSequence plain) {
            return hasDigits(plain, 2);
        }
    },
    /** A payment card number. More than 16 digits in one go behind a word and a dash in a path are the name of a folder. */
    CARD("(?<!\\p{N})(?!(?<=/\\p{L}{1,20}[-_])[0-9]{17})[2-6](?:(?:[ -]{0,2}[0-9]){12,18}"
            + "|[0-9]{3}(?:\\.[0-9]{4}){3}(?:\\.[0-9]{1,3})?|[0-9]{3}\\.[0-9]{6}\\.[0-9]{5})") {
        @Override
        boolean isReal(String spelling) {
            return spelling.length() >= 13 && luhn(spelling);
        }
    },
    /** A telephone number: international, with a leading zero, or in the groups of North America. */
    PHONE(
            "(?<![\\p{L}\\p{N}+])(?<![0-9][.,])(?:\\+|%2[Bb]|00)[1-9](?:(?:%20|[ ()/.-]{0,3})[0-9]){6,14}(?!\\p{N})"
                    + "|(?<![\\p{L}\\p{N}])(?<![0-9][.,])\\(?0[1-9][0-9]{1,4}\\)?[ /.-][ ]?[0-9](?:[ /.-]?[0-9]){4,10}(?!\\p{N})"
                    + "|(?<![\\p{L}\\p{N}])(?<![0-9][.,])0[1-9][0-9]{8,12}(?!\\p{N})"
                    + "|(?<![\\p{L}\\p{N}])(?:1[ .-])?(?:\\([2-9][0-9]{2}\\)[ .-]?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}(?!\\p{N})") {
        // A zero in brackets is not dialled from abroad.
        @Override
        String spelling(String found) {
            String dialled = super.spelling(found.replace("(0)", "")
                    .replace("%2B", "+")
                    .replace("%2b", "+")
                    .replace("%20", " "));
            return dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled;
        }
    };

    /** Of a telephone number, which is shorter than a card's. */
    private static final int FEWEST_DIGITS = 7;

    private static final Pattern BEFORE_ADDRESS =
            Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}._+'-]*+%(?!40|2[Bb])[0-9A-Fa-f]{2})*+[.'+-]*+");
    private final Pattern looks;

    PersonalData(String looks) {
        this.looks = Pattern.compile(looks);
    }

    /** The word in {@code <word-1>}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a text holds any; ids that are UUIDs hold none. */
    public static boolean isIn(String text) {
        return Stream.of(values())
                .anyMatch(kind -> !Search.without(kind, text, value -> "<>").equals(text));
    }

    Pattern looks() {
        return looks;
    }

    /** Whether a plain text is worth a search, which costs far more than this look at its characters. */
    boolean mayBeIn(CharSequence plain) {
        return hasDigits(plain, FEWEST_DIGITS);
    }

    private static boolean hasDigits(CharSequence plain, int many) {
        return plain.chars().filter(c -> c >= '0' && c <= '9').limit(many).count() == many;
    }

    /** The one spelling by which the same thing is known again. */
    String spelling(String found) {
        var spelt = new StringBuilder(found.length());
        found.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '+').forEach(spelt::appendCodePoint);
        return spelt.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether something in that spelling is what it looks like. */
    boolean isReal(String spelling) {
        return true;
    }

    /** Where the real thing begins in what looks like it. */
    int startOfReal(CharSequence text, int start, int end) {
        return start;
    }

    /**
     * Where the longest real thing ends that begins there, at the end of a word: what follows a number in a text often
     * looks as if it belonged to it.
     *
     * @return -1 when none begins there
     */
    int endOfReal(CharSequence text, int start, int longest) {
        for (int end = longest; end > start; end--) {
            if (isEnd(text, end, longest)
                    && isReal(spelling(text.subSequence(start, end).toString()))) {
                return end;
            }
        }
        return -1;
    }

    private static boolean isEnd(CharSequence text, int end, int longest) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        return end == longest ? !Character.isDigit(next) : !Character.isLetterOrDigit(next);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
