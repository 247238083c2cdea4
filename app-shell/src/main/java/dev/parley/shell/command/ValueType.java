package dev.parley.shell.command;

import dev.parley.domain.exchange.CallRate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What text a parameter allows and what the text becomes.
 *
 * @param placeholder how help writes the value: {@code NAME}, {@code DURATION}, {@code table|json}
 * @param suggestions what TAB offers for any parameter of this type
 * @param reader turns text into the value; throws {@link IllegalArgumentException} whose message says what is expected
 */
public record ValueType<T>(String placeholder, Suggestions suggestions, Function<String, T> reader) {

    /** Reads a typed text. */
    public T read(String text) {
        return reader.apply(text);
    }

    /** Whether this is the type of an option without a value. */
    public boolean isFlag() {
        return placeholder.isEmpty();
    }

    /** The same with another word in help. */
    public ValueType<T> called(String other) {
        return new ValueType<>(other, suggestions, reader);
    }

    /** No value at all: present or absent. */
    public static ValueType<Boolean> flag() {
        return new ValueType<>("", Suggestions.none(), ReadValue::yesOrNo);
    }

    /** Any text, also an empty one. */
    public static ValueType<String> text() {
        return new ValueType<>("TEXT", Suggestions.none(), text -> text);
    }

    /** A word: not blank. */
    public static ValueType<String> name() {
        return new ValueType<>("NAME", Suggestions.none(), ReadValue::name);
    }

    /** A whole number within bounds, both included. */
    public static ValueType<Long> number(long least, long most) {
        return new ValueType<>("N", Suggestions.none(), text -> ReadValue.number(text, least, most));
    }

    /** A time such as {@code 500ms}, {@code 2s}, {@code 1.5s}, {@code 3m}, {@code 1h30m} or {@code PT2S}; not negative. */
    public static ValueType<Duration> duration() {
        return new ValueType<>("DURATION", Suggestions.none(), ReadValue::duration);
    }

    /** Requests in a time, such as {@code 50/s}, {@code 3000/m} or {@code 10/500ms}. */
    public static ValueType<CallRate> rate() {
        return new ValueType<>("RATE", Suggestions.none(), ReadValue::rate);
    }

    /** A pair {@code key=value}; the key is not blank, the value may be empty and may hold {@code =}. */
    public static ValueType<Map.Entry<String, String>> pair() {
        return new ValueType<>("KEY=VALUE", Suggestions.none(), ReadValue::pair);
    }

    /** A file or folder, whether it exists or not. */
    public static ValueType<Path> path() {
        return new ValueType<>("FILE", new FileSuggestions(), ReadValue::path);
    }

    /** One of some words, in any case. */
    public static ValueType<String> oneOf(String... words) {
        List<String> allowed = List.of(words);
        return new ValueType<>(
                String.join("|", allowed),
                Suggestions.words(allowed),
                text -> ReadValue.oneOf(text, allowed, Function.identity()));
    }

    /** A constant of an enum, typed in lower case with dashes. */
    public static <E extends Enum<E>> ValueType<E> oneOf(Class<E> constants) {
        List<E> allowed = List.of(constants.getEnumConstants());
        List<String> words = allowed.stream().map(ValueType::word).toList();
        return new ValueType<>(
                String.join("|", words),
                Suggestions.words(words),
                text -> ReadValue.oneOf(text, allowed, ValueType::word));
    }

    /** The words that a type of a few words allows, in its order. */
    Stream<String> words() {
        return placeholder.contains("|") ? Stream.of(placeholder.split("\\|")) : Stream.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
