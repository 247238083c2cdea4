package dev.parley.shell.command;

import java.util.Optional;

/**
 * A parameter with a place: {@code conversation say ID TEXT}.
 *
 * @param label how help and messages name it, in capitals
 * @param type what its text may be
 * @param help one line
 * @param required whether the command needs it; what follows an optional one is optional too
 * @param repeatable whether it takes all that is left; only the last one may
 * @param suggestions what TAB offers for it
 */
public record Positional<T>(
        String label, ValueType<T> type, String help, boolean required, boolean repeatable, Suggestions suggestions)
        implements Parameter<T> {

    /** A parameter that the command needs. */
    public static <T> Positional<T> of(String label, ValueType<T> type, String help) {
        return new Positional<>(label, type, help, true, false, type.suggestions());
    }

    /** The command runs without it, too. */
    public Positional<T> optional() {
        return new Positional<>(label, type, help, false, repeatable, suggestions);
    }

    /** Takes all that is left; read it with {@link Invocation#all}. */
    public Positional<T> repeated() {
        return new Positional<>(label, type, help, required, true, suggestions);
    }

    /** What TAB offers for it. */
    public Positional<T> suggesting(Suggestions source) {
        return new Positional<>(label, type, help, required, repeatable, source);
    }

    @Override
    public Optional<String> fallback() {
        return Optional.empty();
    }
}
