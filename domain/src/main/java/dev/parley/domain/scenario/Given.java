package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.VisitorProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;

/**
 * What the bot is given before the first line.
 *
 * @param profile who talks
 * @param values what the flow works on
 */
record Given(VisitorProfile profile, JsonObject values) {

    /** Gives each mark in it a name. */
    void into(KnownValues known) {
        texts().forEach(text ->
                Mark.ANY.matcher(text).results().map(MatchResult::group).forEach(mark -> name(mark, known)));
    }

    /** Every text in it. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        UnaryOperator<String> collecting = text -> {
            texts.add(text);
            return text;
        };
        visitor(collecting);
        session(collecting);
        return texts;
    }

    private static void name(String mark, KnownValues known) {
        if (known.name(mark).isEmpty()) {
            known.named(mark, Mark.of(mark).kind().variable());
        }
    }

    VisitorProfile visitor(UnaryOperator<String> words) {
        Map<String, String> attributes = new LinkedHashMap<>();
        profile.attributes().forEach((key, value) -> attributes.put(key, words.apply(value)));
        return new VisitorProfile(
                words.apply(profile.firstName()),
                words.apply(profile.lastName()),
                words.apply(profile.email()),
                attributes);
    }

    JsonObject session(UnaryOperator<String> words) {
        return object(values, words);
    }

    private static JsonObject object(JsonObject object, UnaryOperator<String> words) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((key, value) -> members.put(key, value(value, words)));
        return new JsonObject(members);
    }

    private static JsonValue value(JsonValue value, UnaryOperator<String> words) {
        return switch (value) {
            case JsonString text -> new JsonString(words.apply(text.value()));
            case JsonObject object -> object(object, words);
            case JsonArray array ->
                new JsonArray(
                        array.items().stream().map(item -> value(item, words)).toList());
            case JsonNumber number -> number;
            case JsonBoolean truth -> truth;
            case JsonNull nothing -> nothing;
        };
    }
}
