package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Row;
import java.util.Map;

/**
 * The front door of the DSL: every word that a scenario in Java begins with, for one static import.
 *
 * <pre>{@code
 * scenario("Track an order")
 *     .visitor(named("Test", "User").email("test@example.com"))
 *     .says("Hello")
 *     .bot(replies(containing("help")).within(ofSeconds(5)))
 *     .ends(resolvedByBot());
 * }</pre>
 *
 * The words are spread over the classes above it by what they speak of. Safe for many threads, and so is everything that
 * it gives.
 *
 * @since 0.1
 */
public final class Scenarios extends StateWords {
    private Scenarios() {}

    /**
     * Begins a scenario.
     *
     * @param name for people and reports, not blank; one of a kind in its class
     * @throws IllegalArgumentException in one line, when the name is blank
     */
    public static Setup scenario(String name) {
        return Setup.of(name, Places.here(0));
    }

    /** Somebody who visits; their other traits follow. */
    public static NamedVisitor named(String firstName, String lastName) {
        return NamedVisitor.of(firstName, lastName);
    }

    /**
     * A row of data for {@code Scenario.withRows}; its values follow.
     *
     * @param name what tells it from the other rows
     */
    public static Row row(String name) {
        return new Row(name, Map.of());
    }
}
