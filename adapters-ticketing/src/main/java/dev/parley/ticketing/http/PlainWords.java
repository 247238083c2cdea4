package dev.parley.ticketing.http;

import dev.parley.domain.Secret;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be shown of a system's answer: its first 200 characters on one line, without what a terminal would act on, of
 * a page only its title, and without secrets and personal data, because a refusal, a proxy or a debug page may echo the
 * request.
 */
final class PlainWords {
    private static final int MOST = 200;
    /** What stands behind that is never shown, however much is taken out before it. */
    private static final int LOOKED_AT = 10 * MOST;

    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic|token)\\s+[\\w.~+/=-]{8,}");
    private static final Pattern FIELD =
            Pattern.compile("(?i)([a-z_-]*(?:token|secret|password|api[_-]?key))(\"?\\s*[:=]\\s*\"?)[^\",\\s&}<]{4,}");
    private static final Pattern PAGE = Pattern.compile("(?is)^\\s*(?:<!doctype html|<html|<head|<body|<!--)");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>([^<]*)</title>");

    private final List<Secret> secrets;
    private final UnaryOperator<String> people;

    PlainWords(List<Secret> secrets, UnaryOperator<String> people) {
        this.secrets = List.copyOf(secrets);
        this.people = people;
    }

    static boolean isPage(String body) {
        return PAGE.matcher(body).find();
    }

    String of(String text) {
        String safe = Secret.masked(isPage(text) ? page(text) : text, secrets);
        safe = safe.substring(0, Math.min(LOOKED_AT, safe.length()));
        safe = FIELD.matcher(SCHEME.matcher(safe).replaceAll("$1 ***")).replaceAll("$1$2***");
        String line = people.apply(oneLine(safe));
        return line.length() <= MOST ? line : line.substring(0, endOfWholeCharacter(line));
    }

    private static String page(String body) {
        Matcher title = TITLE.matcher(body);
        return title.find() ? "an HTML page titled '" + title.group(1).strip() + "'" : "an HTML page";
    }

    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || turnsText(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Marks that make a terminal show text in another order. */
    private static boolean turnsText(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static int endOfWholeCharacter(String text) {
        return Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }
}
