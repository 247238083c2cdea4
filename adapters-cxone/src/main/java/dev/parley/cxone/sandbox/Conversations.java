package dev.parley.cxone.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens, shows, closes conversations and replaces their context. */
final class Conversations {
    private final BotLibrary bots;
    private final SandboxRules rules;
    private final InstantSource clock;

    Conversations(BotLibrary bots, SandboxRules rules, InstantSource clock) {
        this.bots = bots;
        this.rules = rules;
        this.clock = clock;
    }

    Answer create(Sql sql, Request request) {
        ObjectNode sent = request.json();
        String id = ownOr(sent.path("id").asString(""));
        if (!"webchat".equals(sent.path("type").asString(""))) {
            throw Refusal.badRequest("type must be webchat");
        }
        if (!"active".equals(sent.path("state").asString(""))) {
            throw Refusal.badRequest("state must be active when a conversation begins");
        }
        Participants participants = Participants.of(sent.path("participants"), bots);
        String context = context(sent.has("context") ? sent.path("context") : Json.object());
        ConversationTable table = new ConversationTable(sql);
        if (table.find(id).isPresent()) {
            throw new Refusal(Answer.message(409, "conversation " + id + " exists already"));
        }
        long now = clock.millis();
        ConversationRow row = new ConversationRow(
                id,
                participants.bot(),
                participants.json().toString(),
                participants.visitor(),
                context,
                now,
                0,
                Optional.empty(),
                now,
                now,
                Optional.empty(),
                0);
        table.add(row);
        return Answer.of(201, new Wire(rules, now).conversation(row, table));
    }

    Answer look(Sql sql, Request request) {
        ConversationTable table = new ConversationTable(sql);
        return Answer.of(200, new Wire(rules, clock.millis()).conversation(find(table, request), table));
    }

    Answer update(Sql sql, Request request) {
        ObjectNode sent = request.json();
        ConversationTable table = new ConversationTable(sql);
        ConversationRow row = find(table, request);
        long now = clock.millis();
        String state = table.stateAt(row.id(), now);
        String wanted = sent.path("state").asString("");
        if (wanted.isEmpty() && !sent.has("context")) {
            throw Refusal.badRequest("nothing to change: send a state or a context");
        }
        if (sent.has("context")) {
            if (List.of("closed", "ended").contains(state)) {
                throw Refusal.badRequest("invalid state transition: the context of a conversation that is " + state
                        + " cannot be replaced");
            }
            table.replaceContext(row.id(), context(sent.path("context")), now);
        }
        if (!wanted.isEmpty() && !wanted.equals(state)) {
            if (!"closed".equals(wanted) || "ended".equals(state)) {
                throw Refusal.badRequest("invalid state transition: " + state + " to " + wanted);
            }
            table.dropMovesAfter(row.id(), now);
            table.move(row.id(), now, "closed", "");
        }
        return Answer.of(200, new Wire(rules, now).conversation(find(table, request), table));
    }

    static ConversationRow find(ConversationTable table, Request request) {
        return table.find(request.conversation())
                .orElseThrow(() -> Refusal.unknownConversation(request.conversation()));
    }

    private String ownOr(String sent) {
        if (sent.isBlank() || sent.length() > 100) {
            throw Refusal.badRequest("id must be a text of 1 to 100 characters, such as a UUID");
        }
        return rules.ownIds()
                ? UUID.nameUUIDFromBytes(("own/" + sent).getBytes(StandardCharsets.UTF_8))
                        .toString()
                : sent;
    }

    private String context(JsonNode sent) {
        if (!sent.isObject()) {
            throw Refusal.badRequest("context must be a JSON object");
        }
        String json = sent.toString();
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > rules.contextBytes()) {
            throw Refusal.badRequest(
                    "the context holds " + bytes + " bytes, at most " + rules.contextBytes() + " are allowed");
        }
        return json;
    }
}
