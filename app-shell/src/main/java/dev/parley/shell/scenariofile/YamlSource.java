package dev.parley.shell.scenariofile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML so that every piece knows its line. */
public final class YamlSource {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ALIASES = 50;

    private final Faults faults;

    /** The pieces that the one which is read lies in. */
    private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlSource(Faults faults) {
        this.faults = faults;
    }

    /** The one document of a scenario file; nothing when it is none, which the faults say. */
    static Optional<YamlNode> read(String text, Faults faults) {
        return read(text, faults, "'parley scenario init' writes one to begin with");
    }

    /**
     * The file's one document; nothing when it is none, which the faults say.
     *
     * @param hint what to do about an empty file
     */
    public static Optional<YamlNode> read(String text, Faults faults, String hint) {
        var settings = LoadSettings.builder()
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowDuplicateKeys(true)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                faults.add(nowhere(1, 1), "the file is empty; " + hint);
            }
            return root.map(new YamlSource(faults)::node);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            faults.add(
                    nowhere(
                            mark.map(Mark::getLine).orElse(0) + 1,
                            mark.map(Mark::getColumn).orElse(0) + 1),
                    "this is no YAML: " + e.getProblem() + (text.contains("\t") ? " (a tab cannot indent)" : ""));
        } catch (YamlEngineException e) {
            faults.add(
                    nowhere(1, 1),
                    "this is no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    private static YamlNode nowhere(int line, int column) {
        return new YamlNode(line, column, JSON.nullNode(), Map.of(), Map.of(), List.of());
    }

    private YamlNode node(Node node) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        int column = node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        if (!around.add(node)) {
            YamlNode nothing = nowhere(line, column);
            faults.add(nothing, "this is no YAML: it holds itself by an alias");
            return nothing;
        }
        YamlNode read = switch (node) {
            case MappingNode mapping -> mapping(mapping, line, column);
            case SequenceNode sequence -> sequence(sequence, line, column);
            case ScalarNode scalar -> new YamlNode(line, column, value(scalar), Map.of(), Map.of(), List.of());
            default -> nowhere(line, column);
        };
        around.remove(node);
        return read;
    }

    private YamlNode mapping(MappingNode mapping, int line, int column) {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        Map<String, YamlNode> keys = new LinkedHashMap<>();
        ObjectNode json = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = node(tuple.getKeyNode());
            String name = key.text();
            YamlNode before = keys.get(name);
            if (before != null) {
                faults.add(
                        key,
                        "'%s' stands here twice; the first is in line %d; leave one of them out"
                                .formatted(name, before.line()));
            }
            YamlNode value = node(tuple.getValueNode());
            members.put(name, value);
            keys.put(name, key);
            json.set(name, value.value());
        }
        return new YamlNode(line, column, json, members, keys, List.of());
    }

    private YamlNode sequence(SequenceNode sequence, int line, int column) {
        List<YamlNode> items = new ArrayList<>();
        ArrayNode json = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            YamlNode piece = node(item);
            items.add(piece);
            json.add(piece.value());
        }
        return new YamlNode(line, column, json, Map.of(), Map.of(), List.copyOf(items));
    }

    private static JsonNode value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT) && text.matches("-?(0|[1-9]\\d{0,17})")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (tag.equals(Tag.FLOAT) && text.matches("-?\\d{1,18}\\.\\d{1,18}")) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return JSON.stringNode(text);
    }
}
