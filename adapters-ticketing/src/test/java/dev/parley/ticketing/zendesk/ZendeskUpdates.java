package dev.parley.ticketing.zendesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.ticketing.fake.Answer;
import dev.parley.ticketing.zendesk.FakeTicket.FakeComment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What becomes of a ticket in the fake when it is created or changed: all of it, or nothing. */
record ZendeskUpdates(FakeZendesk zendesk) {
    private static final int LONGEST_BODY = 65_535;
    private static final int LONGEST_SUBJECT = 255;
    private static final int MOST_COMMENTS = 5_000;
    private static final int MOST_UPDATES = 30;
    private static final Duration PER = Duration.ofMinutes(10);

    Answer create(JsonNode wanted) {
        if (!wanted.path("comment").isObject()) {
            return invalid("comment", "Comment: cannot be blank");
        }
        FakeTicket ticket = new FakeTicket(zendesk.nextId(), zendesk.now());
        if (wanted.hasNonNull("via_followup_source_id")) {
            FakeTicket before =
                    zendesk.tickets.get(wanted.path("via_followup_source_id").asLong());
            if (before == null || !before.status.equals("closed")) {
                return invalid("via_followup_source_id", "Via followup source is invalid");
            }
            ticket.followUpOf = before.id;
        }
        Optional<Answer> refusal = change(ticket, wanted);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        zendesk.tickets.put(ticket.id, ticket);
        return Answer.json(201, Map.of("ticket", ticket.told()))
                .with("Location", zendesk.uri() + "/api/v2/tickets/" + ticket.id);
    }

    Answer update(FakeTicket ticket, JsonNode wanted) {
        if (ticket.status.equals("closed")) {
            return invalid("status", "Status: closed prevents ticket update");
        }
        Instant now = zendesk.now();
        ticket.updates.removeIf(at -> !at.plus(PER).isAfter(now));
        if (ticket.updates.size() >= MOST_UPDATES) {
            long wait =
                    Duration.between(now, ticket.updates.getFirst().plus(PER)).toSeconds() + 1;
            return Answer.json(429, Map.of("error", "TooManyUpdates", "description", "30 updates in 10 minutes"))
                    .with("Retry-After", Long.toString(wait));
        }
        if (wanted.path("safe_update").asBoolean(false)
                && !wanted.path("updated_stamp").asString("").equals(FakeZendesk.time(ticket.updated))) {
            return Answer.json(
                    409, Map.of("error", "UpdateConflict", "description", "Safe Update prevented the update"));
        }
        int before = ticket.comments.size();
        Optional<Answer> refusal = change(ticket, wanted);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ticket.updates.add(now);
        ticket.updated = now;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ticket", ticket.told());
        answer.put("audit", Map.of("id", zendesk.nextId(), "ticket_id", ticket.id, "events", events(ticket, before)));
        return Answer.json(200, answer);
    }

    private static List<Map<String, Object>> events(FakeTicket ticket, int before) {
        return ticket.comments.subList(before, ticket.comments.size()).stream()
                .map(comment -> Map.<String, Object>of("id", comment.id(), "type", "Comment", "body", comment.text()))
                .toList();
    }

    private Optional<Answer> change(FakeTicket ticket, JsonNode wanted) {
        JsonNode comment = wanted.path("comment");
        String html = comment.path("html_body").asString("");
        if (comment.isObject() && html.isBlank()) {
            return Optional.of(invalid("comment", "Comment: cannot be blank"));
        }
        if (html.getBytes(UTF_8).length > LONGEST_BODY) {
            return Optional.of(invalid("comment", "Comment: is too long (maximum is 65535 bytes)"));
        }
        if (!html.isEmpty() && ticket.comments.size() >= MOST_COMMENTS) {
            return Optional.of(invalid("comment", "Comment: the ticket has 5000"));
        }
        String status = wanted.path("status").asString(ticket.status);
        if (!status.equals("closed") && !zendesk.statuses.contains(status)) {
            return Optional.of(invalid("status", "Status: " + status + " is not included in the list"));
        }
        apply(ticket, wanted, status);
        if (!html.isEmpty()) {
            boolean shown = comment.path("public").asBoolean(true);
            ticket.comments.add(new FakeComment(zendesk.nextId(), FakeZendesk.ME, html, shown, zendesk.now()));
        }
        return Optional.empty();
    }

    private static void apply(FakeTicket ticket, JsonNode wanted, String status) {
        ticket.status = status;
        ticket.externalId = wanted.path("external_id").asString(ticket.externalId);
        String subject = wanted.path("subject").asString(ticket.subject);
        ticket.subject = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
        if (wanted.path("tags").isArray()) {
            List<String> tags = new ArrayList<>();
            IntStream.range(0, wanted.path("tags").size())
                    .forEach(i -> tags.add(wanted.path("tags").get(i).asString()));
            ticket.tags = List.copyOf(tags);
        }
        ticket.assignee = wanted.hasNonNull("assignee_id")
                ? Long.valueOf(wanted.path("assignee_id").asLong())
                : ticket.assignee;
        ticket.group = wanted.hasNonNull("group_id")
                ? Long.valueOf(wanted.path("group_id").asLong())
                : ticket.group;
        ticket.requester = wanted.path("requester").path("email").asString(ticket.requester);
    }

    private static Answer invalid(String field, String reason) {
        return Answer.json(
                422,
                Map.of(
                        "error", "RecordInvalid",
                        "description", "Record validation errors",
                        "details", Map.of(field, List.of(Map.of("description", reason)))));
    }
}
