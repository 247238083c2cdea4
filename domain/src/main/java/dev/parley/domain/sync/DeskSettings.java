package dev.parley.domain.sync;

import dev.parley.domain.Secret;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of one desk. Cannot print a secret.
 *
 * @param name by which people name the desk; its kind, unless they chose another one
 * @param values what was given, and what holds where nothing was, by the setting's name
 * @param secrets those that are never shown
 * @param people takes personal data out of what a system says, as the user's settings have it: for whoever cuts such words,
 *     because of half an address nobody knows what it is. What faults say goes through it in any case
 */
public record DeskSettings(
        String name, Map<String, String> values, Map<String, Secret> secrets, UnaryOperator<String> people) {
    private static final UnaryOperator<String> STANDARD =
            Redactor.ofSingleTexts(RedactionPolicy.STANDARD, UnaryOperator.identity());

    /** Keeps unchangeable copies. */
    public DeskSettings {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
    }

    /** All kinds of personal data are taken out of what systems say. */
    public DeskSettings(String name, Map<String, String> values, Map<String, Secret> secrets) {
        this(name, values, secrets, STANDARD);
    }

    /**
     * Sorts what was given by what the provider says of it; all kinds of personal data are taken out of what systems say.
     *
     * @throws IllegalArgumentException in one line that names each setting that is missing or unknown
     */
    public static DeskSettings of(String name, TicketDeskProvider provider, Map<String, String> given) {
        return of(name, provider, given, STANDARD);
    }

    /**
     * As above, where somebody says what is taken out of what systems say.
     *
     * @throws IllegalArgumentException in one line that names each setting that is missing or unknown
     */
    public static DeskSettings of(
            String name, TicketDeskProvider provider, Map<String, String> given, UnaryOperator<String> people) {
        Map<String, String> values = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        Map<String, String> unknown = new HashMap<>(given);
        StringBuilder missing = new StringBuilder();
        for (DeskSetting setting : provider.settings()) {
            unknown.remove(setting.name());
            Optional<String> value =
                    Optional.ofNullable(given.get(setting.name())).or(setting::standard);
            if (value.isEmpty() && setting.required()) {
                missing.append(missing.isEmpty() ? "" : ", ").append(setting.name());
            }
            value.ifPresent(text -> {
                if (setting.secret()) {
                    secrets.put(setting.name(), Secret.of(text));
                } else {
                    values.put(setting.name(), text);
                }
            });
        }
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("desk '%s' (%s): %s%s%s"
                    .formatted(
                            name,
                            provider.kind(),
                            missing.isEmpty() ? "" : "missing: " + missing,
                            missing.isEmpty() || unknown.isEmpty() ? "" : "; ",
                            unknown.isEmpty()
                                    ? ""
                                    : "unknown: "
                                            + String.join(
                                                    ", ",
                                                    unknown.keySet().stream()
                                                            .sorted()
                                                            .toList())));
        }
        return new DeskSettings(name, values, secrets, people);
    }

    /** A value that was given or has a standard. */
    public Optional<String> find(String setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** A value that is required or has a standard. */
    public String get(String setting) {
        return find(setting)
                .orElseThrow(() -> new IllegalArgumentException("desk '" + name + "': missing: " + setting));
    }

    /** A secret that is required. */
    public Secret secret(String setting) {
        return Optional.ofNullable(secrets.get(setting))
                .orElseThrow(() -> new IllegalArgumentException("desk '" + name + "': missing: " + setting));
    }

    /** A time of zero or more, as settings have it: {@code 30s}, {@code 0.5s}, {@code 2m}. */
    public Duration time(String setting) {
        return time(setting, 0);
    }

    /** A time of at least a millisecond. */
    public Duration positiveTime(String setting) {
        return time(setting, 1);
    }

    private Duration time(String setting, long leastMillis) {
        String text = get(setting);
        try {
            Duration time = Duration.parse("PT" + text.strip());
            if (!time.isNegative() && time.toMillis() >= leastMillis) {
                return time;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below, like a time that is too short
        }
        throw new IllegalArgumentException(
                "desk '%s': %s is a time such as 30s, 0.5s or 2m, not '%s'".formatted(name, setting, text));
    }

    /** A base URL, without a slash at its end. */
    public URI url(String setting) {
        String text = get(setting);
        try {
            URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw new IllegalArgumentException("no host");
            }
            return url;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "desk '" + name + "': " + setting + " is a URL such as https://tickets.example.com, not '" + text
                            + "'",
                    e);
        }
    }
}
