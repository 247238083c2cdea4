package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.ConversationTable.After;
import dev.parley.cxone.sandbox.ConversationTable.Listed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists conversations that changed since, oldest change first, page by page (by key, so that no row is lost). */
final class Directory {
    private final SandboxRules rules;
    private final InstantSource clock;

    Directory(SandboxRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Answer list(Sql sql, Request request) {
        String since = request.parameter("updatedDateGte").orElse("1970-01-01T00:00:00Z");
        int size = request.number("pageSize", 100, 500);
        After after = request.parameter("cursor").map(Directory::after).orElse(new After(-1, ""));
        long now = clock.millis();
        List<Listed> rows = new ConversationTable(sql)
                .changedBetween(
                        millis(since, "updatedDateGte"),
                        new Wire(rules, now).shown(),
                        now,
                        rules.listMoves(),
                        after,
                        size + 1);
        List<Listed> page = rows.subList(0, Math.min(size, rows.size()));
        ObjectNode answer = Json.object();
        ArrayNode entities = answer.putArray("entities");
        page.forEach(row -> entities.add(entity(row)));
        if (rows.size() > size) {
            Listed last = page.getLast();
            answer.put("nextUri", nextUri(request, since, size, last.updated() + "," + last.id()));
        } else {
            answer.putNull("nextUri");
        }
        return Answer.of(200, answer);
    }

    /** The first millisecond that is not before the date. */
    static long millis(String date, String parameter) {
        try {
            Instant instant = OffsetDateTime.parse(date.replace(' ', '+')).toInstant();
            long floor = instant.toEpochMilli();
            return Instant.ofEpochMilli(floor).equals(instant) ? floor : floor + 1;
        } catch (DateTimeException | ArithmeticException e) {
            throw Refusal.badRequest(parameter + " must be a date like 2026-01-31T12:00:00.000Z, not '" + date + "'");
        }
    }

    private static ObjectNode entity(Listed row) {
        ObjectNode entity =
                Json.object().put("id", row.id()).put("type", "webchat").put("state", row.state());
        entity.set("participants", Json.stored(row.participants()));
        return entity.put("createdDate", Json.date(row.created())).put("updatedDate", Json.date(row.updated()));
    }

    private String nextUri(Request request, String since, int size, String cursor) {
        String tail =
                "conversations?updatedDateGte=" + encode(since) + "&pageSize=" + size + "&cursor=" + encode(cursor);
        return switch (rules.nextUri()) {
            case ABSOLUTE -> "http://" + request.header("host").orElse("localhost") + "/api/v2/" + tail;
            case PATH -> "/api/v2/" + tail;
            case RELATIVE -> tail;
        };
    }

    private static After after(String cursor) {
        int comma = cursor.indexOf(',');
        try {
            return new After(Long.parseLong(cursor.substring(0, Math.max(0, comma))), cursor.substring(comma + 1));
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("cursor is not one of ours");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
