package dev.parley.cxone.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a visitor's message and lets the bot decide, at once, what it will have answered and when. */
final class Messages {
    private static final List<String> OPEN = List.of("active", "pending");
    private final BotReplies replies;
    private final SandboxRules rules;
    private final InstantSource clock;

    Messages(BotReplies replies, SandboxRules rules, InstantSource clock) {
        this.replies = replies;
        this.rules = rules;
        this.clock = clock;
    }

    Answer send(Sql sql, Request request) {
        ObjectNode sent = request.json();
        ConversationTable conversations = new ConversationTable(sql);
        ConversationRow row = Conversations.find(conversations, request);
        String text = text(sent);
        Optional<String> postback = postback(sent);
        if (!"message".equals(sent.path("type").asString(""))) {
            throw Refusal.badRequest("type must be message");
        }
        if (!row.visitor().equals(sent.path("participantId").asString(""))) {
            throw Refusal.badRequest("participantId must be the visitor's, " + row.visitor());
        }
        long now = clock.millis();
        String state = conversations.stateAt(row.id(), now);
        if (!OPEN.contains(state)) {
            throw Refusal.badRequest(
                    "invalid state transition: no message may be sent while the conversation is " + state);
        }
        InteractionRow message = new InteractionRow(
                interactionId(row.id(), row.turns(), 0),
                row.id(),
                Optional.of(row.visitor()),
                "inbound",
                "message",
                text,
                Optional.empty(),
                "[]",
                "[]",
                now,
                now,
                false);
        new InteractionTable(sql).add(message);
        if ("pending".equals(state)) {
            conversations.move(row.id(), now, "active", "");
        }
        replies.decide(sql, row, message, postback);
        return Answer.of(201, new Wire(rules, now).interaction(message, false));
    }

    /** The same place in the same conversation has the same id in every weather. */
    static String interactionId(String conversation, int turn, int position) {
        return UUID.nameUUIDFromBytes((conversation + "/" + turn + "/" + position).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String text(ObjectNode sent) {
        String text = sent.path("text").asString("");
        if (text.isBlank()) {
            throw Refusal.badRequest("text must not be blank");
        }
        return withinLimit("text", text);
    }

    private Optional<String> postback(ObjectNode sent) {
        JsonNode postback = sent.path("postback");
        if (postback.isMissingNode() || postback.isNull()) {
            return Optional.empty();
        }
        if (!postback.isString()) {
            throw Refusal.badRequest("postback must be a text");
        }
        return Optional.of(withinLimit("postback", postback.stringValue()));
    }

    private String withinLimit(String what, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > rules.textBytes()) {
            throw Refusal.tooLarge(
                    "the " + what + " holds " + bytes + " bytes, at most " + rules.textBytes() + " are allowed");
        }
        return text;
    }
}
