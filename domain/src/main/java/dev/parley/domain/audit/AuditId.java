package dev.parley.domain.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a record: its chain, and its number in it. Written {@code 1-4711}.
 *
 * @param chain the name of the chain, letters and digits
 * @param number 1 for the first
 */
public record AuditId(String chain, long number) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{1,40})-([1-9][0-9]{0,17})");

    /** The id that the text names, if it has the form of one. */
    public static Optional<AuditId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new AuditId(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return chain + "-" + number;
    }
}
