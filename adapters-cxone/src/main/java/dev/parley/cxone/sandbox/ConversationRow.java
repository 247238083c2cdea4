package dev.parley.cxone.sandbox;

import java.util.Optional;

/** A conversation as it is stored; JSON is text, a time is milliseconds since 1970. */
record ConversationRow(
        String id,
        String bot,
        String participants,
        String visitor,
        String context,
        long created,
        int turns,
        Optional<String> step,
        long botBusyUntil,
        long shownUntil,
        Optional<String> agent,
        long agentJoined) {

    /** The agent's participant, once there is one. */
    Optional<String> agentAt(long now) {
        return agent.filter(json -> agentJoined <= now);
    }
}
