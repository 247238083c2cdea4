package dev.parley.shell.store;

import dev.parley.domain.Secret;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the URL of a PostgreSQL database. No complaint quotes it, because there may be a password in it. */
final class PostgresUrl {
    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:([^:@/?]*)(?::([^@/?]*))?@)?([^@/?]+)/([^@/?]+)(?:\\?([^@]*))?");

    private PostgresUrl() {}

    static StoreSettings read(String url, Optional<String> user, Optional<Secret> password) {
        Matcher matcher = FORM.matcher(url.strip());
        if (!matcher.matches()) {
            throw new StoreException(
                    StoreException.Kind.SETTINGS,
                    "the store's URL is not that of a PostgreSQL database",
                    "Write postgresql://user:password@host:port/database, with characters such as @ and / in the password"
                            + " as %40 and %2F; without a URL the store is a SQLite file in PARLEY_HOME",
                    null);
        }
        Optional<String> named = decoded(matcher.group(1));
        Optional<String> secret = decoded(matcher.group(2));
        List<String> kept = new ArrayList<>();
        String options = Optional.ofNullable(matcher.group(5)).orElse("");
        for (String option : options.isEmpty() ? new String[0] : options.split("&", -1)) {
            if (option.startsWith("user=")) {
                named = decoded(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                secret = decoded(option.substring("password=".length()));
            } else {
                kept.add(option);
            }
        }
        return new StoreSettings.Shared(
                matcher.group(3),
                decoded(matcher.group(4)).orElseThrow(),
                String.join("&", kept),
                named.or(() -> user),
                secret.map(Secret::of).or(() -> password));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> decoded(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .filter(there -> !there.isBlank())
                    .map(there -> URLDecoder.decode(there.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    StoreException.Kind.SETTINGS,
                    "the store's URL has a % that is not followed by two hexadecimal digits",
                    "Write a % in a user name or password as %25",
                    null);
        }
    }
}
