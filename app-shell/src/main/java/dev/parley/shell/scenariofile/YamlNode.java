package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A piece of a YAML file that knows where it stands.
 *
 * @param line 1 for the first
 * @param column 1 for the first
 * @param value the piece as JSON
 * @param members the pieces of a mapping by key; empty for anything else
 * @param keys where each key of a mapping stands
 * @param items the pieces of a sequence; empty for anything else
 */
public record YamlNode(
        int line,
        int column,
        JsonNode value,
        Map<String, YamlNode> members,
        Map<String, YamlNode> keys,
        List<YamlNode> items) {

    /** The piece under a key, if there is one. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** The piece under a key that is there. */
    public YamlNode at(String key) {
        return get(key).orElseThrow(() -> new IllegalStateException("no '" + key + "' in line " + line));
    }

    /** Where a key stands; the mapping where there is none. */
    public YamlNode key(String key) {
        return Optional.ofNullable(keys.get(key)).orElse(this);
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return members.containsKey(key);
    }

    boolean isMapping() {
        return value.isObject();
    }

    boolean isSequence() {
        return value.isArray();
    }

    /** Itself as the only item where it is no sequence. */
    public List<YamlNode> each() {
        return isSequence() ? items : List.of(this);
    }

    /** Where it stands, for what is told of it later. */
    Place place(String file) {
        return new Place(file, line, column);
    }

    /** The same place with another text. */
    YamlNode saying(String text) {
        return new YamlNode(line, column, StringNode.valueOf(text), Map.of(), Map.of(), List.of());
    }

    /** Its text, where it is one. */
    public String text() {
        return value.asString();
    }
}
