package dev.parley.cxone.sandbox;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a template may name: a group of the rule, the bot's session, the visitor's profile. */
record Words(Map<String, String> groups, JsonNode context, JsonNode profile) {

    Optional<String> find(String name) {
        if (name.startsWith("session.")) {
            return text(context.path("botSession").path(name.substring("session.".length())));
        }
        if (name.startsWith("profile.")) {
            String key = name.substring("profile.".length());
            return text(profile.path(key))
                    .or(() -> text(profile.path("customFields").path(key)));
        }
        return Optional.ofNullable(groups.get(name));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode() || node.isNull()
                ? Optional.empty()
                : Optional.of(node.isString() ? node.stringValue() : node.toString());
    }
}
