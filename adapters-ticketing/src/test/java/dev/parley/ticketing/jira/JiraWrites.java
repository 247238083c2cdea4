package dev.parley.ticketing.jira;

import dev.parley.ticketing.fake.Answer;
import dev.parley.ticketing.fake.Call;
import dev.parley.ticketing.jira.FakeIssue.FakeComment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What becomes of an issue in the fake when it is created or changed: all of it, or nothing. */
record JiraWrites(FakeJira jira) {
    private static final int LONGEST = 32_767;
    private static final int LONGEST_SUMMARY = 255;
    private static final int MOST_COMMENTS = 5_000;

    Answer create(JsonNode wanted) {
        JsonNode fields = wanted.path("fields");
        if (!fields.path("project").path("key").asString("").equals(FakeJira.PROJECT)) {
            return FakeJira.refused("project", "valid project is required");
        }
        if (!fields.path("issuetype").path("name").asString("").equals(FakeJira.TYPE)) {
            return FakeJira.refused("issuetype", "Specify a valid issue type");
        }
        String summary = fields.path("summary").asString("");
        if (summary.isBlank() || summary.length() > LONGEST_SUMMARY || summary.contains("\n")) {
            return FakeJira.refused("summary", "Summary must be on one line and not exceed 255 characters.");
        }
        Optional<Answer> tooLong = documentRefused("description", fields.path("description"));
        if (tooLong.isPresent()) {
            return tooLong.get();
        }
        FakeIssue issue = new FakeIssue(jira.nextId(), summary, jira.now());
        List<String> labels = new ArrayList<>();
        fields.path("labels").forEach(label -> labels.add(label.asString()));
        issue.labels = List.copyOf(labels);
        keep(issue.properties, wanted.path("properties"));
        jira.issues.put(issue.key, issue);
        return Answer.json(
                201,
                Map.of(
                        "id",
                        Long.toString(issue.id),
                        "key",
                        issue.key,
                        "self",
                        jira.uri() + "/rest/api/3/issue/" + issue.id));
    }

    Answer change(FakeIssue issue, Call call) {
        Optional<Answer> limited = limited(issue);
        if (limited.isPresent()) {
            return limited.get();
        }
        Answer answer = changed(issue, call);
        if (answer.status() < 300) {
            issue.writes.add(jira.now());
            issue.updated = jira.now();
        }
        return answer;
    }

    private Answer changed(FakeIssue issue, Call call) {
        if (call.is("POST", "/rest/api/3/issue/*/comment")) {
            return comment(issue, call);
        }
        if (call.is("POST", "/rest/api/3/issue/*/transitions")) {
            return transition(issue, call.json());
        }
        if (call.is("PUT", "/rest/api/3/issue/*/properties/*")) {
            boolean there = issue.properties.put(call.part(6), call.json()) != null;
            return Answer.json(there ? 200 : 201, Map.of());
        }
        if (call.is("POST", "/rest/api/3/issue/*/remotelink")) {
            boolean there = issue.links.put(call.json().path("globalId").asString(""), call.json()) != null;
            return Answer.json(there ? 200 : 201, Map.of("id", issue.links.size(), "self", jira.uri() + "/link"));
        }
        return FakeJira.refused(404, "null for uri: " + call.path());
    }

    private Answer comment(FakeIssue issue, Call call) {
        JsonNode body = call.json().path("body");
        Optional<Answer> refused = documentRefused("comment", body);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (issue.comments.size() >= MOST_COMMENTS) {
            return FakeJira.refused(413, "The issue has 5,000 comments");
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        keep(properties, call.json().path("properties"));
        var comment = new FakeComment(jira.nextId(), FakeJira.ME, body, properties, jira.now());
        issue.comments.add(comment);
        return Answer.json(201, comment.told(call.asked("expand", "").contains("properties")));
    }

    private static Answer transition(FakeIssue issue, JsonNode wanted) {
        String way = wanted.path("transition").path("id").asString("");
        Optional<FakeStatus> to = Arrays.stream(FakeStatus.values())
                .filter(status -> status.way.equals(way))
                .findFirst();
        if (to.isEmpty()) {
            return FakeJira.refused(400, "It seems that you have tried to perform an illegal workflow operation.");
        }
        issue.status = to.get();
        keep(issue.properties, wanted.path("properties"));
        return Answer.empty(204);
    }

    private static void keep(Map<String, JsonNode> properties, JsonNode wanted) {
        wanted.forEach(kept -> properties.put(kept.path("key").asString(), kept.path("value")));
    }

    private static Optional<Answer> documentRefused(String field, JsonNode document) {
        if (!document.path("type").asString("").equals("doc")
                || document.findValuesAsString("text").contains("")) {
            return Optional.of(FakeJira.refused(field, "Operation value must be an Atlassian Document"));
        }
        return document.toString().length() > LONGEST
                ? Optional.of(FakeJira.refused(
                        field, "The entered text is too long. It exceeds the allowed limit of 32,767 characters."))
                : Optional.empty();
    }

    private Optional<Answer> limited(FakeIssue issue) {
        Instant now = jira.now();
        return full(issue, now, 20, Duration.ofSeconds(2)) || full(issue, now, 100, Duration.ofSeconds(30))
                ? Optional.of(FakeJira.refused(429, "Rate limit exceeded.")
                        .with("Retry-After", "2")
                        .with("RateLimit-Reason", "jira-per-issue-on-write"))
                : Optional.empty();
    }

    private static boolean full(FakeIssue issue, Instant now, int most, Duration per) {
        return issue.writes.stream().filter(at -> at.plus(per).isAfter(now)).count() >= most;
    }
}
