package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import java.util.List;

/**
 * A conversation written down in advance.
 *
 * @param name for people and reports, not blank
 * @param bot whom to talk to
 * @param visitor who talks
 * @param session what the flow is given to work on
 * @param lines what the visitor says, one a turn, at least one
 */
public record Scenario(String name, BotId bot, VisitorProfile visitor, JsonObject session, List<String> lines) {
    /** Checks that there is something to say. */
    public Scenario {
        lines = List.copyOf(lines);
        if (name.isBlank() || lines.isEmpty()) {
            throw new IllegalArgumentException("a scenario has a name and at least one line to say");
        }
    }
}
