package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.PastVisits.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets conversations of the past happen: by the same rules, with the same bots, only that the clock shows another time. */
final class PastConversations {
    private static final int AT_ONCE = 100;
    private static final int LONGEST_THOUGHT = 40_000;

    private final SandboxSettings settings;
    private final Database database;
    private final BotLibrary bots;

    PastConversations(SandboxSettings settings, Database database, BotLibrary bots) {
        this.settings = settings;
        this.database = database;
        this.bots = bots;
    }

    void happen(SandboxHistory history) {
        for (int first = 0; first < history.conversations(); first += AT_ONCE) {
            int from = first;
            int end = Math.min(history.conversations(), from + AT_ONCE);
            database.write(sql -> {
                for (int number = from; number < end; number++) {
                    new Past(sql, history, number).happens();
                }
                return true;
            });
        }
    }

    /** One of them. */
    private final class Past {
        private final Sql sql;
        private final Dice dice;
        private final Instant now = settings.clock().instant();
        private final Conversations conversations;
        private final Messages messages;
        private final String name;
        private Instant time;

        Past(Sql sql, SandboxHistory history, int number) {
            this.sql = sql;
            name = "history/" + history.seed() + "/" + now.toEpochMilli() + "/" + number;
            dice = Dice.of(history.seed(), number);
            double share = (number + dice.share()) / history.conversations();
            time = now.minus(history.over()).plusMillis((long) (history.over().toMillis() * share));
            conversations = new Conversations(bots, settings.rules(), () -> time);
            messages = new Messages(new BotReplies(bots, settings), settings.rules(), () -> time);
        }

        void happens() {
            Visit visit = PastVisits.visit(dice);
            String visitor = "user-" + uuid("visitor");
            String id = Json.stored(conversations
                            .create(sql, request(Route.CREATE, "", opening(visit, visitor)))
                            .body())
                    .path("id")
                    .asString();
            for (String line : visit.lines()) {
                if (mayGoOn(id)) {
                    messages.send(sql, request(Route.SEND, id, line(visitor, line)));
                    pass(id);
                }
            }
            if (visit.closes() && mayGoOn(id)) {
                conversations.update(
                        sql, request(Route.UPDATE, id, Json.object().put("state", "closed")));
            }
        }

        private boolean mayGoOn(String id) {
            String state = new ConversationTable(sql).stateAt(id, time.toEpochMilli());
            return time.isBefore(now) && ("active".equals(state) || "pending".equals(state));
        }

        /** Until everything is said, and a while to think. */
        private void pass(String id) {
            long shown = new ConversationTable(sql)
                    .find(id)
                    .map(ConversationRow::shownUntil)
                    .orElse(0L);
            time = Instant.ofEpochMilli(Math.max(shown, time.toEpochMilli()) + 2_000L + dice.below(LONGEST_THOUGHT));
        }

        private ObjectNode opening(Visit visit, String visitor) {
            String first = PastVisits.firstName(dice);
            String last = PastVisits.lastName(dice);
            ObjectNode opening = Json.object()
                    .put("id", uuid("conversation"))
                    .put("type", "webchat")
                    .put("state", "active");
            ArrayNode participants = opening.putArray("participants");
            participants
                    .addObject()
                    .put("id", visitor)
                    .put("channel", "webchat")
                    .put("direction", "inbound")
                    .putObject("profile")
                    .put("firstName", first)
                    .put("lastName", last)
                    .put("email", (first + "." + last).toLowerCase(Locale.ROOT) + "@example.com");
            participants
                    .addObject()
                    .put("id", "bot-" + visit.bot())
                    .put("channel", "webchat")
                    .put("direction", "outbound")
                    .putObject("profile")
                    .put("name", "CXone Bot")
                    .put("botInstanceId", visit.bot());
            opening.putObject("context").putObject("metadata").put("source", "webchat");
            return opening;
        }

        private static ObjectNode line(String visitor, String text) {
            return Json.object()
                    .put("participantId", visitor)
                    .put("type", "message")
                    .put("text", text);
        }

        private String uuid(String of) {
            return UUID.nameUUIDFromBytes((name + "/" + of).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        private static Request request(Route route, String conversation, ObjectNode body) {
            return new Request(route, "", conversation, Map.of(), Map.of(), body.toString());
        }
    }
}
