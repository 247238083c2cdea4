package dev.parley.shell.command;

import java.util.Optional;

/**
 * Something a command takes, and the key by which the command reads it: see {@link Invocation#get}.
 *
 * @param <T> what the typed text becomes
 */
public sealed interface Parameter<T> permits Option, Positional {

    /** How messages name it: {@code --bot} or {@code ID}. */
    String label();

    /** What text is allowed and what it becomes. */
    ValueType<T> type();

    /** One line about it. */
    String help();

    /** Whether the command refuses to run without it. */
    boolean required();

    /** Whether it may come more than once. */
    boolean repeatable();

    /** What stands for it when it is absent, as if typed. */
    Optional<String> fallback();

    /** What TAB offers for it. */
    Suggestions suggestions();
}
