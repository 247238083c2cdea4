package dev.parley.cxone.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who takes part: exactly a visitor and a bot that exists, when a conversation begins. */
record Participants(ArrayNode json, String visitor, String bot) {

    static Participants of(JsonNode sent, BotLibrary bots) {
        if (!(sent instanceof ArrayNode both) || both.size() != 2) {
            throw Refusal.badRequest("participants must be exactly two: the visitor and the bot");
        }
        JsonNode visitor = with(both, "inbound");
        JsonNode bot = with(both, "outbound");
        String botName = id(bot).startsWith("bot-") ? id(bot).substring("bot-".length()) : "";
        if (bots.find(botName).isEmpty()) {
            throw Refusal.badRequest("there is no bot '" + botName + "'; the bots here are: "
                    + String.join(", ", bots.names()) + " (participant id: bot-<name>)");
        }
        return new Participants(both, id(visitor), botName);
    }

    /** The visitor's profile, out of what is stored. */
    static JsonNode visitorProfile(ConversationRow row) {
        for (JsonNode participant : Json.stored(row.participants())) {
            if (participant.path("direction").asString("").equals("inbound")) {
                return participant.path("profile");
            }
        }
        return Json.object();
    }

    static ObjectNode agent(String id, String name) {
        ObjectNode agent = Json.object().put("id", id).put("channel", "webchat").put("direction", "outbound");
        agent.putObject("profile").put("name", name);
        return agent;
    }

    private static JsonNode with(ArrayNode both, String direction) {
        for (JsonNode participant : both) {
            if (participant.path("direction").asString("").equals(direction)) {
                return participant;
            }
        }
        throw Refusal.badRequest("one of the participants must have the direction " + direction);
    }

    private static String id(JsonNode participant) {
        String id = participant.path("id").asString("");
        if (id.isBlank()) {
            throw Refusal.badRequest("every participant needs an id");
        }
        return id;
    }
}
