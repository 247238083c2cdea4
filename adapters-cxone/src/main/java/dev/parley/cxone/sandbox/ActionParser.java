package dev.parley.cxone.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what stands under {@code do}. */
final class ActionParser {
    private static final String KNOWN = "handOver, silence, resolve, close, end, goTo, set, growContext";
    private static final int MOST_BYTES = 1_048_576;
    private final String file;
    private final Set<String> groups;

    ActionParser(String file, Set<String> groups) {
        this.file = file;
        this.groups = groups;
    }

    List<Action> parse(YamlValue value) {
        return switch (value) {
            case YamlValue.Scalar scalar -> List.of(word(scalar));
            case YamlValue.Items items ->
                items.values().stream().flatMap(item -> parse(item).stream()).toList();
            case YamlValue.Block block -> block(block);
        };
    }

    private Action word(YamlValue.Scalar word) {
        return switch (word.text().strip()) {
            case "handOver" -> new Action.HandOver();
            case "silence" -> new Action.Silence();
            case "resolve" -> new Action.Resolve();
            case "close" -> new Action.Close();
            case "end" -> new Action.End();
            default -> throw unknown(word.line(), word.text());
        };
    }

    private List<Action> block(YamlValue.Block block) {
        List<Action> actions = new ArrayList<>();
        for (Map.Entry<String, YamlValue> entry : block.values().entrySet()) {
            switch (entry.getKey()) {
                case "goTo" -> actions.add(new Action.GoTo(text("goTo", entry.getValue())));
                case "set" -> actions.addAll(puts(entry.getValue()));
                case "growContext" -> actions.add(growth(entry.getValue()));
                default -> throw unknown(entry.getValue().line(), entry.getKey());
            }
        }
        return actions;
    }

    private List<Action> puts(YamlValue value) {
        if (!(value instanceof YamlValue.Block block)) {
            throw new BotScriptException(
                    file, value.line(), "'set' must name keys and values. Write {set: {key: value}}.");
        }
        List<Action> puts = new ArrayList<>();
        block.values().forEach((key, text) -> {
            Template template = TemplateCheck.of(file, text.line(), text(key, text), groups);
            puts.add(new Action.Put(key, template));
        });
        return puts;
    }

    private Action growth(YamlValue value) {
        Fields fields = Fields.of(file, "'growContext'", value, "key", "bytes");
        String key = fields.needText("key");
        String bytes = fields.needText("bytes");
        try {
            int count = Integer.parseInt(bytes.replace("_", ""));
            if (count > 0 && count <= MOST_BYTES) {
                return new Action.GrowContext(key, count);
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for both
        }
        throw fields.wrong(
                fields.line(), "'bytes' must be a number from 1 to " + MOST_BYTES + ", not '" + bytes + "'. Try 4000.");
    }

    private String text(String key, YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        throw new BotScriptException(file, value.line(), "'" + key + "' must be a text.");
    }

    private BotScriptException unknown(int line, String word) {
        return new BotScriptException(
                file, line, "'" + word + "' is nothing a bot can do. Choose from: " + KNOWN + ".");
    }
}
