package dev.parley.cxone.sandbox;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How what is stored looks on the wire. */
record Wire(SandboxRules rules, long now) {

    ObjectNode conversation(ConversationRow row, ConversationTable table) {
        ObjectNode json =
                Json.object().put("id", row.id()).put("type", "webchat").put("state", table.stateAt(row.id(), now));
        ArrayNode participants = (ArrayNode) Json.stored(row.participants());
        row.agentAt(now).ifPresent(agent -> participants.add(Json.stored(agent)));
        json.set("participants", participants);
        json.set("context", Json.stored(row.context()));
        long updated = table.updatedAt(row.id(), shown(), rules.listMoves()).orElse(row.created());
        return json.put("createdDate", Json.date(row.created())).put("updatedDate", Json.date(updated));
    }

    ObjectNode interaction(InteractionRow row, boolean readSet) {
        ObjectNode json = Json.object()
                .put("id", row.id())
                .put("direction", row.direction())
                .put("type", row.type())
                .put("text", row.text())
                .put("read", readSet && row.listed())
                .put("createdDate", Json.date(row.created()));
        row.participant().ifPresent(id -> json.put("participantId", id));
        row.replyTo().ifPresent(id -> json.put("replyTo", id));
        if (!"[]".equals(row.quickReplies())) {
            json.set("quickReplies", Json.stored(row.quickReplies()));
        }
        if (!"[]".equals(row.attachments())) {
            json.set("attachments", Json.stored(row.attachments()));
        }
        return json;
    }

    /** The time up to which changes show in the list. */
    long shown() {
        return now - rules.listLag().toMillis();
    }
}
