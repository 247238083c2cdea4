package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.conversation.VisitorProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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
        return session(words, (key, number) -> number);
    }

    /** @param numbers what becomes of a number, by what it is called; those of a list are called as the list is */
    JsonObject session(UnaryOperator<String> words, BiFunction<String, BigDecimal, BigDecimal> numbers) {
        return object(values, words, numbers);
    }

    private static JsonObject object(
            JsonObject object, UnaryOperator<String> words, BiFunction<String, BigDecimal, BigDecimal> numbers) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((key, value) -> members.put(key, value(key, value, words, numbers)));
        return new JsonObject(members);
    }

    private static JsonValue value(
            String key,
            JsonValue value,
            UnaryOperator<String> words,
            BiFunction<String, BigDecimal, BigDecimal> numbers) {
        return switch (value) {
            case JsonString text -> new JsonString(words.apply(text.value()));
            case JsonObject object -> object(object, words, numbers);
            case JsonArray array ->
                new JsonArray(array.items().stream()
                        .map(item -> value(key, item, words, numbers))
                        .toList());
            case JsonNumber number -> new JsonNumber(numbers.apply(key, number.value()));
            case JsonBoolean truth -> truth;
            case JsonNull nothing -> nothing;
        };
    }
}
