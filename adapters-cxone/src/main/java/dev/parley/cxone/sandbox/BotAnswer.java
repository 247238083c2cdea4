package dev.parley.cxone.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bot does about one message: decided at once, to be seen later.
 *
 * @param lines what it says
 * @param state where it is from now on
 * @param context the context from now on
 * @param ending what becomes of the conversation with the last line
 * @param agentLines what an agent says after the hand-over
 */
record BotAnswer(
        List<Line> lines,
        Optional<String> state,
        ObjectNode context,
        Optional<Ending> ending,
        Optional<AgentAnswer> agentLines) {

    /** One message, so long after the one before it. */
    record Line(Duration after, String text, Extras extras) {
        /** A message of words alone. */
        static Line saying(Duration after, String text) {
            return new Line(after, text, Extras.none());
        }
    }

    /** Who takes over, after what time, and what is said. */
    record AgentAnswer(String name, List<Line> lines) {}

    /** The conversation's next state in words of the wire, how that came, and how long after the last line. */
    record Ending(String state, String outcome, Duration after) {}
}
