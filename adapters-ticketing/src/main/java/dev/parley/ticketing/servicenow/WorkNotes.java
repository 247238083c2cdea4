package dev.parley.ticketing.servicenow;

import java.util.regex.Pattern;

/** Texts in journal entries: between {@code [code]} and its end ServiceNow runs HTML, and an at sign calls somebody. */
final class WorkNotes {
    private static final String JOINER = "\u2060";
    private static final Pattern CODE = Pattern.compile("(?i)\\[(?=\\s*/?\\s*code\\b)");
    private static final Pattern MENTION = Pattern.compile("@(?=[\\p{L}\\p{N}_\\[])");

    private WorkNotes() {}

    /** Shown as it was typed. */
    static String plain(String text) {
        return MENTION.matcher(CODE.matcher(text).replaceAll("[" + JOINER)).replaceAll("@" + JOINER);
    }
}
