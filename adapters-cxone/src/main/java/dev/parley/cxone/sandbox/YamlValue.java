package dev.parley.cxone.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A piece of YAML that knows its line, so that an error can name it. */
sealed interface YamlValue {
    int line();

    /** A text, number or boolean, as it was written; empty where YAML has nothing. */
    record Scalar(int line, String text) implements YamlValue {}

    /** A list. */
    record Items(int line, List<YamlValue> values) implements YamlValue {}

    /** Keys and values. */
    record Block(int line, Map<String, YamlValue> values) implements YamlValue {}

    /** Reads the one document of a file. */
    static YamlValue read(String file, String text) {
        try (JsonParser parser = Reading.MAPPER.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new BotScriptException(file, 0, "the file is empty. Start with 'name:'.");
            }
            return new Reading(file, parser).value(first);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new BotScriptException(file, line, "this is not YAML: " + Reading.firstLine(e.getOriginalMessage()));
        }
    }

    /** One pass over the tokens. */
    record Reading(String file, JsonParser parser) {
        private static final YAMLMapper MAPPER = new YAMLMapper();

        YamlValue value(JsonToken token) {
            int line = parser.currentTokenLocation().getLineNr();
            return switch (token) {
                case START_OBJECT -> block(line);
                case START_ARRAY -> items(line);
                case VALUE_NULL -> new Scalar(line, "");
                default -> new Scalar(line, parser.getString());
            };
        }

        private Block block(int line) {
            Map<String, YamlValue> values = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int keyLine = parser.currentTokenLocation().getLineNr();
                if (values.put(key, value(parser.nextToken())) != null) {
                    throw new BotScriptException(file, keyLine, "'" + key + "' is there twice. Remove one.");
                }
            }
            return new Block(line, values);
        }

        private Items items(int line) {
            List<YamlValue> values = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                values.add(value(token));
            }
            return new Items(line, values);
        }

        private static String firstLine(String message) {
            return message.lines().findFirst().orElse("it cannot be read") + ".";
        }
    }
}
