package dev.parley.domain.audit;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What personal data looks like in a text. What only looks like it is told from the real thing where the field has a
 * check: cards by Luhn's digit (ISO/IEC 7812-1), IBANs by their remainder modulo 97 (ISO 13616-1).
 */
public enum PersonalData {
    /** An e-mail address, also one in a URL. */
    EMAIL(
            "(?<![\\p{L}\\p{N}._+'-])[\\p{L}\\p{N}._+'-]++(?:@|%40)(?:[\\p{L}\\p{N}-]{1,63}+\\.)+\\p{L}[\\p{L}\\p{N}-]{1,62}") {
        @Override
        String spelling(String found) {
            return found.toLowerCase(Locale.ROOT).replace("%40", "@");
        }
    },
    /** An international bank account number. */
    IBAN("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Za-z0-9]){11,30}") {
        @Override
        boolean isReal(String spelling) {
            return spelling.length() >= 15 && remainder(spelling) == 1;
        }
    },
    /** A payment card number. */
    CARD("(?<!\\p{N})[0-9](?:[ -]?[0-9]){12,18}") {
        @Override
        boolean isReal(String spelling) {
            return spelling.length() >= 13 && luhn(spelling);
        }
    },
    /** A telephone number: international, with a leading zero, or in the groups of North America. */
    PHONE("(?<![\\p{L}\\p{N}+])(?:\\+|00)[1-9](?:[ ()/.-]{0,2}[0-9]){6,14}(?!\\p{N})"
            + "|(?<![\\p{L}\\p{N}])\\(?0[1-9][0-9]{1,4}\\)?[ /.-][ ]?[0-9](?:[ /.-]?[0-9]){4,10}(?!\\p{N})"
            + "|(?<![\\p{L}\\p{N}])0[1-9][0-9]{8,12}(?!\\p{N})"
            + "|(?<![\\p{L}\\p{N}])\\(?[2-9][0-9]{2}\\)?[ .-][2-9][0-9]{2}[ .-][0-9]{4}(?!\\p{N})");

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private final Pattern looks;

    PersonalData(String looks) {
        this.looks = Pattern.compile(looks);
    }

    /** The word in {@code <word-1>}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Pattern looks() {
        return looks;
    }

    /** The one spelling by which the same thing is known again. */
    String spelling(String found) {
        return found.replaceAll("[^\\p{L}\\p{N}+]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether something in that spelling is what it looks like. */
    boolean isReal(String spelling) {
        return true;
    }

    /**
     * Where the longest real thing ends that begins there, at the end of a word: what follows a number in a text often
     * looks as if it belonged to it.
     *
     * @return -1 when none begins there
     */
    int endOfReal(String text, int start, int longest) {
        for (int end = longest; end > start; end--) {
            boolean endOfWord = end == longest || !Character.isLetterOrDigit(text.charAt(end));
            if (endOfWord && isReal(spelling(text.substring(start, end)))) {
                return end;
            }
        }
        return -1;
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

    private static int remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        String turned = iban.substring(4) + iban.substring(0, 4);
        turned.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }
}
