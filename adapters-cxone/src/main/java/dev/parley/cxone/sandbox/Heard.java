package dev.parley.cxone.sandbox;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bot knows when it answers.
 *
 * @param text the visitor's message
 * @param postback what the button says that was clicked, where one was
 * @param turn 0 for the first message
 * @param state where the bot is, when a rule has said so
 * @param context the conversation's context
 * @param profile the visitor's profile
 */
record Heard(
        String text,
        Optional<String> postback,
        int turn,
        Optional<String> state,
        ObjectNode context,
        JsonNode profile) {}
