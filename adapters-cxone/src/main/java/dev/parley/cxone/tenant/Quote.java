package dev.parley.cxone.tenant;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a vendor's answer: its first 200 characters, without what a terminal would act on, and without
 * what looks like a credential, because a proxy or a debug page may echo the request.
 */
final class Quote {
    private static final int MOST = 200;
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]+");
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(access_token|client_secret|refresh_token|id_token|password)(\"?\\s*[:=]\\s*\"?)[^\",\\s&}<]+");

    private Quote() {}

    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = text.codePoints()
                .map(c -> Character.isISOControl(c) || turnsText(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String safe = FIELD.matcher(SCHEME.matcher(plain).replaceAll("$1 ***")).replaceAll("$1$2***");
        return safe.length() <= MOST ? safe : safe.substring(0, endOfWholeCharacter(safe));
    }

    /** Marks that make a terminal show text in another order. */
    private static boolean turnsText(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static int endOfWholeCharacter(String text) {
        return Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }
}
