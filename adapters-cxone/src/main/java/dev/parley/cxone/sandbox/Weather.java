package dev.parley.cxone.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong between a client and the sandbox. It never changes what a conversation says: the texts, their order
 * and what answers what are the bot's and the visitor's alone.
 *
 * <p>An implementation is asked from many threads at once.
 *
 * @since 0.1.0
 */
public interface Weather {

    /** What goes wrong with this call; empty lets it pass. Asked once for each call. */
    Optional<Fault> next(Call call);

    /**
     * How much later than the script says the bot's answer to a turn becomes visible: the whole answer, so that the
     * pauses between its messages stay as they are.
     *
     * @param conversation the conversation's id
     * @param turn the visitor's message, 0 for the first
     */
    default Duration lateBy(String conversation, int turn) {
        return Duration.ZERO;
    }

    /** Whether {@code read} is ever set, where the rules of the sandbox would set it. */
    default boolean setsRead() {
        return true;
    }

    /** Nothing goes wrong. */
    static Weather calm() {
        return call -> Optional.empty();
    }

    /** Rate limits with {@code Retry-After}, and a slow tail. */
    static Weather rushHour(long seed) {
        return new RushHour(seed);
    }

    /**
     * Resets before and after processing and in mid-body, 5xx, cut JSON, HTML, refused tokens, late answers, repeated
     * rows, {@code read} never set. Never more than two faults in a row on one route of one conversation.
     */
    static Weather storm(long seed) {
        return new Storm(seed);
    }

    /**
     * Exactly these faults: the first call of a route in a conversation meets the first of the route's list, and so on;
     * after its end all goes well.
     */
    static Weather scripted(Map<Route, List<Fault>> faults) {
        return new ScriptedWeather(faults);
    }

    /** The names that {@link #named} knows. */
    static List<String> names() {
        return List.of("calm", "rush-hour", "storm");
    }

    /**
     * The weather of that name.
     *
     * @throws SandboxException when there is none; the message lists those there are
     */
    static Weather named(String name, long seed) {
        return switch (name) {
            case "calm" -> calm();
            case "rush-hour" -> rushHour(seed);
            case "storm" -> storm(seed);
            default ->
                throw new SandboxException(
                        "There is no weather '" + name + "'. Choose one of: " + String.join(", ", names()) + ".");
        };
    }
}
