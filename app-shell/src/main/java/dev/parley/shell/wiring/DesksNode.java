package dev.parley.shell.wiring;

import dev.parley.shell.wiring.DeskChoices.DeskChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code desk:} and, by name, {@code desks:} of config.yaml, each with {@code kind} and {@code settings}. */
final class DesksNode {
    private static final Set<String> KNOWN = Set.of("kind", "settings", "humanWins");

    private final String file;
    private final Complaints complaints;

    private DesksNode(String file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    static DeskChoices read(JsonNode root, String file, Complaints complaints) {
        var reader = new DesksNode(file, complaints);
        Map<String, DeskChoice> byName = reader.desks(root.path("desks"));
        return new DeskChoices(reader.usual(root.path("desk")), byName, Map.of());
    }

    /** Whether there is such a desk is found out when kinds are known: some need no settings. */
    private Optional<String> usual(JsonNode desk) {
        if (desk.isMissingNode() || desk.isNull()) {
            return Optional.empty();
        }
        if (!desk.isString() || desk.stringValue().isBlank()) {
            complaints.add(file + ": desk is not the name of a desk");
            return Optional.empty();
        }
        return Optional.of(desk.stringValue().strip());
    }

    private Map<String, DeskChoice> desks(JsonNode desks) {
        Map<String, DeskChoice> read = new LinkedHashMap<>();
        if (!desks.isMissingNode() && !desks.isNull() && !desks.isObject()) {
            complaints.add(file + ": desks is not a list of desks by name");
            return read;
        }
        for (var entry : desks.properties()) {
            String place = file + ": desks." + entry.getKey();
            if (entry.getKey().matches(ConfigFile.TENANT_NAME)) {
                read.put(entry.getKey(), desk(entry.getKey(), entry.getValue(), place));
            } else {
                complaints.add(place + " is not a name of letters, digits, dots, dashes and underscores");
            }
        }
        return read;
    }

    private DeskChoice desk(String name, JsonNode node, String place) {
        Map<String, String> given = new LinkedHashMap<>();
        if (!node.isNull() && !node.isObject()) {
            complaints.add(place + " is not a list of settings such as 'kind: journal'");
        }
        node.propertyNames().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key -> complaints.add(place + "." + key
                        + " is not known, only kind, settings and humanWins are (what the desk takes stands below"
                        + " settings)"));
        JsonNode settings = node.path("settings");
        if (!settings.isMissingNode() && !settings.isNull() && !settings.isObject()) {
            complaints.add(place + ".settings is not a list of settings such as 'url: https://tickets.example.com'");
        }
        flatten("", settings, place + ".settings", given);
        JsonNode kind = node.path("kind");
        return new DeskChoice(
                name,
                kind.isString() ? kind.stringValue().strip() : name,
                given,
                humanWins(node.path("humanWins"), place),
                file);
    }

    private Optional<Boolean> humanWins(JsonNode said, String place) {
        if (said.isMissingNode() || said.isNull()) {
            return Optional.empty();
        }
        if (!said.isBoolean()) {
            complaints.add(place + ".humanWins is true or false");
            return Optional.empty();
        }
        return Optional.of(said.booleanValue());
    }

    /** {@code state: {active: open}} is {@code state.active: open}. */
    private void flatten(String above, JsonNode node, String place, Map<String, String> given) {
        for (var entry : node.properties()) {
            String name = above + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, place, given);
            } else if (value.isArray()) {
                complaints.add(place + "." + name + " is a list, and a text is expected");
            } else if (!value.isNull()) {
                given.put(name, value.asString().strip());
            }
        }
    }
}
