package dev.parley.domain.sync;

import dev.parley.domain.Sha256;
import java.util.regex.Pattern;

/**
 * Texts that every ticketing system takes as they are: no operator of a query language, no blank, no quote is in them
 * (Request Tracker, Redmine and ServiceNow read such characters as part of a query).
 */
final class Token {
    /** How long a token may be. */
    static final int LONGEST = 64;

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST + "}");
    private static final int DIGITS_OF_A_HASH = 32;

    private Token() {}

    static boolean isOne(String text) {
        return SAFE.matcher(text).matches();
    }

    static String checked(String what, String token) {
        if (!isOne(token)) {
            throw new IllegalArgumentException(
                    what + " is 1 to " + LONGEST + " of A-Z a-z 0-9 . _ -, not '" + token + "'");
        }
        return token;
    }

    /** The text where it is safe, else the first 128 bits of its SHA-256 in hexadecimal. */
    static String of(String text) {
        return isOne(text) ? text : hash(text);
    }

    static String hash(String text) {
        return Sha256.hex(text).substring(0, DIGITS_OF_A_HASH);
    }
}
