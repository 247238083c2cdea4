package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A project of a test class's own in the {@link RealRedmine}, as an administrator and a customer see it. */
final class RedmineProject {
    private static final Pattern NOTE = Pattern.compile("(?s)<content type=\"html\">(.*?)</content>");

    final RealRedmine redmine;
    final String identifier;
    /** An issue that texts may name. */
    final TicketRef anIssue;

    private final int membership;

    private RedmineProject(RealRedmine redmine, String identifier, int membership) {
        this.redmine = redmine;
        this.identifier = identifier;
        this.membership = membership;
        anIssue = create("boss", "an-issue", "An issue");
    }

    static RedmineProject create(RealRedmine redmine, String identifier) {
        redmine.ask("boss", "POST", "/projects.json", """
                {"project":{"name":"%1$s","identifier":"%1$s","is_public":false,"enabled_module_names":["issue_tracking"],
                 "tracker_ids":[%2$d],"issue_custom_field_ids":[%3$d,%4$d]}}""".formatted(
                identifier, redmine.tracker(), redmine.number("fields", "key"), redmine.number("fields", "link")));
        member(redmine, identifier, "customer");
        return new RedmineProject(redmine, identifier, member(redmine, identifier, "parley"));
    }

    private static int member(RealRedmine redmine, String project, String user) {
        return redmine.ask(
                        "boss",
                        "POST",
                        "/projects/" + project + "/memberships.json",
                        "{\"membership\":{\"user_id\":%d,\"role_ids\":[%d]}}"
                                .formatted(redmine.number("users", user), redmine.number("roles", user)))
                .path("membership")
                .path("id")
                .asInt();
    }

    TicketDesk desk(Map<String, String> settings) {
        return desk(settings, InstantSource.system());
    }

    TicketDesk desk(Map<String, String> settings, InstantSource clock) {
        Map<String, String> given = new HashMap<>(Map.of(
                "url",
                redmine.url.toString(),
                "apiKey",
                redmine.apiKey("parley"),
                "project",
                identifier,
                "timeout",
                "20s"));
        given.putAll(settings);
        var provider = new RedmineDeskProvider();
        return provider.open(DeskSettings.of("redmine", provider, given), clock);
    }

    /** Gives the desk's user another role. */
    void role(String role) {
        redmine.ask(
                "boss",
                "PUT",
                "/memberships/" + membership + ".json",
                "{\"membership\":{\"role_ids\":[%d]}}".formatted(redmine.number("roles", role)));
    }

    /** Which of the fields the project has. */
    void fields(String... fields) {
        List<String> numbers = new ArrayList<>();
        List.of(fields).forEach(field -> numbers.add(Integer.toString(redmine.number("fields", field))));
        redmine.ask(
                "boss",
                "PUT",
                "/projects/" + identifier + ".json",
                "{\"project\":{\"issue_custom_field_ids\":[" + String.join(",", numbers) + "]}}");
    }

    TicketRef create(String user, String key, String subject) {
        return new TicketRef(redmine.ask(
                        user,
                        "POST",
                        "/issues.json",
                        "{\"issue\":{\"project_id\":\"%s\",\"tracker_id\":%d,\"subject\":\"%s\",\"custom_fields\":[{\"id\":%d,\"value\":\"%s\"}]}}"
                                .formatted(
                                        identifier, redmine.tracker(), subject, redmine.number("fields", "key"), key))
                .path("issue")
                .path("id")
                .asString());
    }

    void change(String user, TicketRef issue, Map<String, Object> change) {
        redmine.ask(
                user,
                "PUT",
                "/issues/" + issue + ".json",
                new tools.jackson.databind.json.JsonMapper().writeValueAsString(Map.of("issue", change)));
    }

    JsonNode issue(String user, TicketRef issue) {
        return redmine.ask(user, "GET", "/issues/" + issue + ".json?include=journals", "")
                .path("issue");
    }

    /** What people say in it, oldest first, as a user may read it. */
    List<String> notes(String user, TicketRef issue) {
        List<String> notes = new ArrayList<>();
        issue(user, issue).path("journals").forEach(journal -> {
            String text = journal.path("notes").asString("");
            if (!text.isEmpty()) {
                notes.add(text);
            }
        });
        return notes;
    }

    /** What its notes look like to people: HTML. */
    String page(TicketRef issue) {
        return unescaped(redmine.page("/issues/" + issue + ".atom?key=" + redmine.atomKey()));
    }

    /** The same for each of its notes, without what was changed beside it. */
    List<String> notesOfPage(TicketRef issue) {
        String page = redmine.page("/issues/" + issue + ".atom?key=" + redmine.atomKey());
        return NOTE.matcher(page)
                .results()
                .map(note -> unescaped(note.group(1)).replaceFirst("(?s)\\A\\s*<ul>.*?</ul>", ""))
                .toList();
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    String field(TicketRef issue, String field) {
        for (JsonNode one : issue("boss", issue).path("custom_fields")) {
            if (one.path("id").asInt() == redmine.number("fields", field)) {
                return one.path("value").asString("");
            }
        }
        return "";
    }

    URI url() {
        return redmine.url;
    }
}
