package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import dev.parley.shell.store.StoreException;
import dev.parley.shell.store.StoreSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Which store the settings name: {@code PARLEY_STORE_URL} with {@code PARLEY_STORE_USER} and {@code
 * PARLEY_STORE_PASSWORD}, else {@code store:} of config.yaml with {@code url}, {@code user} and {@code password}, else the
 * file of the user.
 *
 * @param url where it is, may hold user and password
 * @param user who logs in
 * @param password with what
 * @param place who names it, for complaints
 */
record StoreNode(Optional<String> url, Optional<String> user, Optional<String> password, String place) {
    private static final String URL = "PARLEY_STORE_URL";
    private static final Set<String> KNOWN = Set.of("url", "user", "password");

    static StoreNode none() {
        return new StoreNode(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** What config.yaml says. */
    static StoreNode read(JsonNode node, String place, Complaints complaints) {
        if (node instanceof MissingNode || node.isNull()) {
            return none();
        }
        if (!node.isObject()) {
            complaints.add(place + " is not a list of settings such as 'url: postgresql://host/database'");
            return none();
        }
        for (String key : node.propertyNames()) {
            if (!KNOWN.contains(key)) {
                complaints.add(place + "." + key + " is not known, only url, user and password are");
            }
        }
        if (!node.has("url")) {
            complaints.add(place + ".url is missing");
        }
        return new StoreNode(
                text(node, "url", place, complaints),
                text(node, "user", place, complaints),
                text(node, "password", place, complaints),
                place + ".url");
    }

    /** The environment where it speaks, this elsewhere, and the user's own file where nobody does. */
    StoreSettings settings(Map<String, String> variables, Path data, Complaints complaints) {
        StoreNode told = variables.containsKey(URL)
                ? new StoreNode(
                        Optional.of(variables.get(URL)),
                        Optional.ofNullable(variables.get("PARLEY_STORE_USER")),
                        Optional.ofNullable(variables.get("PARLEY_STORE_PASSWORD")),
                        URL)
                : this;
        try {
            return told.url()
                    .map(there ->
                            StoreSettings.at(there, told.user(), told.password().map(Secret::of)))
                    .orElseGet(() -> StoreSettings.in(data));
        } catch (StoreException e) {
            complaints.add(told.place() + ": " + e.what(), e.hint());
            return StoreSettings.in(data);
        }
    }

    private static Optional<String> text(JsonNode node, String key, String place, Complaints complaints) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            complaints.add(place + "." + key + (value.isString() ? " is blank" : " is not a text (put it in quotes)"));
            return Optional.empty();
        }
        return Optional.of(value.stringValue().strip());
    }
}
