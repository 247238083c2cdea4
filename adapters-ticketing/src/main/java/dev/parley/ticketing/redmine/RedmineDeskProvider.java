package dev.parley.ticketing.redmine;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import dev.parley.ticketing.http.DeskHttp;
import dev.parley.ticketing.http.HttpLimits;
import dev.parley.ticketing.http.StateMap;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens desks of the kind {@code redmine}. Its settings are those that {@link #settings()} tells. */
public final class RedmineDeskProvider implements TicketDeskProvider {
    /** Redmine took a megabyte; a note that people are to read is shorter. */
    private static final int LONGEST_NOTE = 60_000;

    private static final int LONGEST_SUBJECT = 255;
    private static final int ENTRIES_OF_A_NOTE = 50;

    @Override
    public String kind() {
        return "redmine";
    }

    @Override
    public String description() {
        return "Redmine 5: issues of a project, with notes";
    }

    @Override
    public List<DeskSetting> settings() {
        return Stream.of(
                        List.of(
                                DeskSetting.required("url", "where Redmine is, such as https://redmine.example.com"),
                                DeskSetting.secret("apiKey", "the API access key of the desk's own user")),
                        RedmineNames.SETTINGS,
                        StateMap.settings("In Progress", "Feedback", "New", "Resolved", "Closed"),
                        HttpLimits.SETTINGS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        RedmineNames names = RedmineNames.of(settings);
        HttpLimits limits = HttpLimits.of(settings);
        Secret key = settings.secret("apiKey");
        RedmineApi api = new DeskHttp(settings.url("url"), limits, List.of(key), settings.people(), clock)
                .client(
                        RedmineApi.class,
                        request -> request.header("X-Redmine-API-Key", key.reveal()),
                        new RedmineFaults());
        return new RedmineDesk(api, names, StateMap.of(settings), capabilities(limits.settle(), names.hidden()));
    }

    private static DeskCapabilities capabilities(Duration settle, boolean hidden) {
        return new DeskCapabilities(
                Duration.ZERO,
                false,
                DeskCapabilities.ConditionalMove.NONE,
                LONGEST_NOTE,
                LONGEST_NOTE * 4,
                LONGEST_SUBJECT,
                ENTRIES_OF_A_NOTE,
                Optional.empty(),
                settle,
                false,
                hidden);
    }
}
