package dev.parley.domain;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A text that must not be seen: a client secret, a token. It never prints itself; who really needs it asks with {@link
 * #reveal()}, which is easy to search for.
 */
public final class Secret {
    private static final Pattern NAMES = Pattern.compile(
            "passw|kennwort|pwd|secret|geheim|token|credential|api.?key|contraseña|mot.?de.?passe"
                    + "|(?<!\\p{L})pin$|(?-i:\\p{Ll}P(?:in|IN)$)|cv[vc]2?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AMOUNTS = Pattern.compile(
            "tokens|token[-_ ]?(?:count|limit|usage|budget)|(?:max|min|remaining|used|total)[-_ ]?token",
            Pattern.CASE_INSENSITIVE);

    private static final String STARS = "***";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** @param value the hidden text, not blank */
    public static Secret of(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret must not be blank");
        }
        return new Secret(value);
    }

    /** Whether what is called so is a secret, whatever it looks like: {@code apiToken}, {@code Passwort}. */
    public static boolean isCalled(String name) {
        return NAMES.matcher(name).find();
    }

    /** Whether a number that is called so is a secret: {@code pin}; how many tokens a model took ({@code maxTokens}) is none. */
    public static boolean isNumberCalled(String name) {
        return isCalled(name) && !AMOUNTS.matcher(name).find();
    }

    /** The text with stars for each of the secrets that stands in it. */
    public static String masked(String text, Iterable<Secret> secrets) {
        String masked = text;
        for (Secret secret : secrets) {
            masked = masked.replace(secret.value, STARS);
        }
        return masked;
    }

    /** The hidden text itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return STARS;
    }
}
