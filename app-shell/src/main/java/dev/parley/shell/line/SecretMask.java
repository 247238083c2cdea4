package dev.parley.shell.line;

import dev.parley.domain.Secret;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Takes secrets out of texts: those that are known, and what follows the words that announce one. */
public final class SecretMask implements UnaryOperator<String> {
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)(\\b(?:bearer|basic)\\s+|\\b(?:client_?secret|access_?token|password)\\b[\"']?\\s*[=:]\\s*[\"']?)"
                    + "[^\\s\"'&,;]+");

    private final Supplier<Collection<Secret>> known;

    /** @param known asked each time, because settings may change */
    public SecretMask(Supplier<Collection<Secret>> known) {
        this.known = known;
    }

    @Override
    public String apply(String text) {
        return ANNOUNCED.matcher(Secret.masked(text, known.get())).replaceAll("$1***");
    }
}
