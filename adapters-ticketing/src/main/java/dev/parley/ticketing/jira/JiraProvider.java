package dev.parley.ticketing.jira;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import dev.parley.ticketing.http.Credentials;
import dev.parley.ticketing.http.DeskHttp;
import dev.parley.ticketing.http.HttpLimits;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Opens desks of Jira Cloud. Found by the service loader. */
public final class JiraProvider implements TicketDeskProvider {
    @Override
    public String kind() {
        return "jira";
    }

    @Override
    public String description() {
        return "Jira Cloud and Service Management: issues by label or property, entries as internal comments";
    }

    @Override
    public List<DeskSetting> settings() {
        return Stream.of(
                        List.of(
                                DeskSetting.required("url", "where it is, such as https://example.atlassian.net"),
                                DeskSetting.required("email", "mail address of the user to whom the token belongs"),
                                DeskSetting.secret("token", "API token"),
                                DeskSetting.required("project", "key of the project that gets the issues"),
                                DeskSetting.optional("issueType", "name of their type", "Task"),
                                DeskSetting.optional(
                                        "key",
                                        "where an issue has its key: label, or property where an app indexes it",
                                        "label"),
                                DeskSetting.optional(
                                        "searchLag", "for how long a search may not show a new issue", "120s")),
                        StateMap.settings(),
                        HttpLimits.SETTINGS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        HttpLimits limits = HttpLimits.of(settings);
        Secret token = settings.secret("token");
        Secret basic = Credentials.basic(settings.get("email"), token);
        var http = new DeskHttp(settings.url("url"), limits, List.of(token, basic), settings.people(), clock);
        JiraApi api = http.client(
                JiraApi.class,
                request -> request.header("Authorization", "Basic " + basic.reveal()),
                new JiraFaults(http::words));
        var project = new JiraProject(
                project(settings),
                settings.get("issueType"),
                KeyPlace.of(settings.name(), settings.get("key")),
                StateMap.of(settings),
                settings.time("searchLag"),
                limits.settle());
        return new JiraDesk(api, project, http.json());
    }

    /** It stands in queries, where other characters would be operators. */
    private static String project(DeskSettings settings) {
        String key = settings.get("project");
        if (!key.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw new IllegalArgumentException(
                    "desk '%s': project is a project's key such as SUP, not '%s'".formatted(settings.name(), key));
        }
        return key;
    }
}
