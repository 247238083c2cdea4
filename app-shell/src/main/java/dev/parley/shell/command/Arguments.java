package dev.parley.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a line gave for the parameters of its command: texts, already found good, and read again on demand. */
public final class Arguments {
    private final Map<String, List<String>> texts;

    private Arguments(Map<String, List<String>> texts) {
        this.texts = texts;
    }

    /** Nothing was given. */
    public static Arguments none() {
        return new Arguments(Map.of());
    }

    /** These, and what another has that is missing here. */
    public Arguments orElse(Arguments other) {
        Map<String, List<String>> both = new LinkedHashMap<>(other.texts);
        both.putAll(texts);
        return new Arguments(both);
    }

    /** Only what was given for these. */
    public Arguments only(List<? extends Parameter<?>> parameters) {
        Map<String, List<String>> kept = new LinkedHashMap<>(texts);
        kept.keySet().retainAll(parameters.stream().map(Parameter::label).toList());
        return new Arguments(kept);
    }

    /** Whether the line gave it. */
    public boolean has(Parameter<?> parameter) {
        return texts.containsKey(parameter.label());
    }

    /** Its value, its default, or empty. Of a repeatable one the last. */
    public <T> Optional<T> find(Parameter<T> parameter) {
        List<T> all = all(parameter);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** All its values in the order typed; its default when there are none. */
    public <T> List<T> all(Parameter<T> parameter) {
        List<String> given = texts.get(parameter.label());
        List<String> used = given == null ? parameter.fallback().stream().toList() : given;
        return used.stream().map(parameter.type()::read).toList();
    }

    /** What the line gave for it, as it was typed; nothing when it gave none. */
    List<String> typed(Parameter<?> parameter) {
        return texts.getOrDefault(parameter.label(), List.of());
    }

    /** Collects what a parser finds. */
    public static final class Builder {
        private final Map<String, List<String>> texts = new LinkedHashMap<>();

        /**
         * Adds one value.
         *
         * @throws IllegalArgumentException whose message says what would be right, when the text is not of its type
         */
        public void add(Parameter<?> parameter, String text) {
            parameter.type().read(text);
            texts.computeIfAbsent(parameter.label(), label -> new ArrayList<>()).add(text);
        }

        /** Whether it has a value already. */
        public boolean has(Parameter<?> parameter) {
            return texts.containsKey(parameter.label());
        }

        /** What was collected. */
        public Arguments build() {
            return new Arguments(Map.copyOf(texts));
        }
    }
}
