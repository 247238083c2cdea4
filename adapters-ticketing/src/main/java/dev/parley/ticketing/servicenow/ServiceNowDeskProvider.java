package dev.parley.ticketing.servicenow;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import dev.parley.ticketing.http.Credentials;
import dev.parley.ticketing.http.DeskHttp;
import dev.parley.ticketing.http.HttpLimits;
import dev.parley.ticketing.http.StateMap;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens desks of the kind {@code servicenow}. Its settings are those that {@link #settings()} tells. */
public final class ServiceNowDeskProvider implements TicketDeskProvider {
    /** A journal field holds 4,000 characters unless somebody changed that; the marks of a batch have room beside. */
    private static final int LONGEST_ENTRY = 3_000;

    private static final int LONGEST_SUBJECT = 160;
    private static final int ENTRIES_OF_A_NOTE = 10;

    @Override
    public String kind() {
        return "servicenow";
    }

    @Override
    public String description() {
        return "ServiceNow: incidents, or another table of tasks, with work notes";
    }

    @Override
    public List<DeskSetting> settings() {
        return Stream.of(
                        List.of(
                                DeskSetting.required("url", "the instance, such as https://example.service-now.com"),
                                DeskSetting.required("user", "the desk's own user, as user_name has it"),
                                DeskSetting.secret("password", "that user's password")),
                        ServiceNowNames.SETTINGS,
                        StateMap.settings("2", "3", "1", "6", "7"),
                        HttpLimits.SETTINGS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        ServiceNowNames names = ServiceNowNames.of(settings);
        HttpLimits limits = HttpLimits.of(settings);
        Secret password = settings.secret("password");
        Secret basic = Credentials.basic(names.user(), password);
        var http = new DeskHttp(settings.url("url"), limits, List.of(password, basic), settings.people(), clock);
        ServiceNowApi api = http.client(
                ServiceNowApi.class,
                request -> request.header("Authorization", "Basic " + basic.reveal())
                        .header("Accept", "application/json"),
                new ServiceNowFaults(http::words));
        return new ServiceNowDesk(
                api,
                names,
                StateMap.of(settings),
                capabilities(limits.settle(), names.journal().equals("work_notes")));
    }

    private static DeskCapabilities capabilities(Duration settle, boolean hidden) {
        return new DeskCapabilities(
                Duration.ZERO,
                false,
                DeskCapabilities.ConditionalMove.NONE,
                LONGEST_ENTRY,
                LONGEST_ENTRY * 4,
                LONGEST_SUBJECT,
                ENTRIES_OF_A_NOTE,
                Optional.empty(),
                settle,
                true,
                hidden);
    }
}
