package dev.parley.shell.command;

import java.util.Optional;

/**
 * A parameter with a name: {@code --patience 30s}. Immutable; each word of the builder style gives a new one.
 *
 * @param name long name without dashes
 * @param shortName one letter, if it has one
 * @param type what its value may be; {@link ValueType#flag()} for one that takes no value
 * @param help one line
 * @param required whether the command needs it
 * @param repeatable whether it may come more than once
 * @param secret whether its value must never be kept (history) or shown
 * @param fallback what stands for it when it is absent
 * @param suggestions what TAB offers for its value
 */
public record Option<T>(
        String name,
        Optional<Character> shortName,
        ValueType<T> type,
        String help,
        boolean required,
        boolean repeatable,
        boolean secret,
        Optional<String> fallback,
        Suggestions suggestions)
        implements Parameter<T> {

    /** An option that takes a value of the type. */
    public static <T> Option<T> of(String name, ValueType<T> type, String help) {
        return new Option<>(
                name, Optional.empty(), type, help, false, false, false, Optional.empty(), type.suggestions());
    }

    /** An option without a value: present is {@code true}, absent {@code false}. */
    public static Option<Boolean> flag(String name, String help) {
        return of(name, ValueType.flag(), help);
    }

    /** With a letter: {@code -o}. */
    public Option<T> shortly(char letter) {
        return new Option<>(name, Optional.of(letter), type, help, required, repeatable, secret, fallback, suggestions);
    }

    /** The command refuses to run without it. */
    public Option<T> needed() {
        return new Option<>(name, shortName, type, help, true, repeatable, secret, fallback, suggestions);
    }

    /** May come more than once; read it with {@link Invocation#all}. */
    public Option<T> repeated() {
        return new Option<>(name, shortName, type, help, required, true, secret, fallback, suggestions);
    }

    /** Its value never enters the history. */
    public Option<T> keptSecret() {
        return new Option<>(name, shortName, type, help, required, repeatable, true, fallback, suggestions);
    }

    /** What stands for it when it is absent. */
    public Option<T> byDefault(String text) {
        return new Option<>(name, shortName, type, help, required, repeatable, secret, Optional.of(text), suggestions);
    }

    /** What TAB offers for its value. */
    public Option<T> suggesting(Suggestions source) {
        return new Option<>(name, shortName, type, help, required, repeatable, secret, fallback, source);
    }

    /** Whether it takes no value. */
    public boolean isFlag() {
        return type.isFlag();
    }

    @Override
    public String label() {
        return "--" + name;
    }
}
