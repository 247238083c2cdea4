package dev.parley.shell.wiring;

import dev.parley.domain.Secret;
import dev.parley.shell.command.ConversationLink;
import dev.parley.shell.command.ValueType;
import dev.parley.shell.render.NearestWord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One entry below {@code tenants:}. */
final class TenantNode {
    /** The API of a tenant that names none. */
    static final String DEFAULT_PROFILE = "conversations-v2";

    private static final List<String> PROFILES = List.of(DEFAULT_PROFILE);
    private static final List<String> CHOICES =
            List.of("bot", "timeout", "patience", "quiet", "contextBudget", "rate", "link");
    private static final List<String> CONNECTION = List.of("url", "clientId", "clientSecret", "profile");
    private static final long LARGEST_CONTEXT = 1L << 30;

    private final JsonNode node;
    private final String place;
    private final Complaints complaints;

    TenantNode(JsonNode node, String place, Complaints complaints) {
        this.node = node;
        this.place = place;
        this.complaints = complaints;
    }

    Optional<TenantSettings> remote(String name, String source) {
        refuseUnknown(Stream.concat(CONNECTION.stream(), CHOICES.stream()).toList());
        Optional<String> url = needed("url");
        Optional<String> id = needed("clientId");
        Optional<String> secret = needed("clientSecret");
        String profile = text("profile").orElse(DEFAULT_PROFILE);
        if (!PROFILES.contains(profile)) {
            complaints.add(place + ".profile is not one of " + String.join(", ", PROFILES));
        }
        TenantChoices choices = choices();
        var base = url.flatMap(text -> TenantUrl.read(text, place + ".url", complaints));
        if (base.isEmpty() || id.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TenantSettings.Remote(
                name, profile, base.get(), id.get(), Secret.of(secret.get()), choices, source));
    }

    TenantSettings sandbox(String source) {
        refuseUnknown(CHOICES);
        return new TenantSettings.Sandbox(choices(), source);
    }

    private TenantChoices choices() {
        return new TenantChoices(
                text("bot"),
                read("timeout", ValueType.duration()),
                read("patience", ValueType.duration()),
                read("quiet", ValueType.duration()),
                read("contextBudget", ValueType.number(1, LARGEST_CONTEXT)),
                read("rate", ValueType.rate()),
                link());
    }

    private Optional<ConversationLink> link() {
        try {
            return text("link").map(ConversationLink::new);
        } catch (IllegalArgumentException e) {
            complaints.add(place + ".link: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void refuseUnknown(List<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                String near = NearestWord.to(key, known)
                        .map(word -> " (did you mean " + word + "?)")
                        .orElse("");
                complaints.add(place + "." + key + " is not known" + near);
            }
        }
    }

    private Optional<String> needed(String key) {
        if (!node.has(key) || node.get(key).isNull()) {
            complaints.add(place + "." + key + " is missing");
            return Optional.empty();
        }
        return text(key);
    }

    private Optional<String> text(String key) {
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

    private <T> Optional<T> read(String key, ValueType<T> type) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        try {
            T read = type.read(value.isValueNode() ? value.asString() : "");
            if (read instanceof Duration duration && duration.isZero()) {
                throw new IllegalArgumentException("more than nothing is expected");
            }
            return Optional.of(read);
        } catch (IllegalArgumentException e) {
            complaints.add(place + "." + key + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
