package dev.parley.ticketing.zendesk;

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
import java.util.Optional;
import java.util.stream.Stream;

/** Opens desks of Zendesk Support. Found by the service loader. */
public final class ZendeskProvider implements TicketDeskProvider {
    private static final String GROUP = "escalationGroup";

    @Override
    public String kind() {
        return "zendesk";
    }

    @Override
    public String description() {
        return "Zendesk Support: tickets by external id, entries as private comments";
    }

    @Override
    public List<DeskSetting> settings() {
        return Stream.of(
                        List.of(
                                DeskSetting.required("url", "where it is, such as https://example.zendesk.com"),
                                DeskSetting.required("email", "mail address of the agent to whom the token belongs"),
                                DeskSetting.secret("token", "API token"),
                                new DeskSetting(
                                        GROUP,
                                        "id of the group that gets a ticket which waits for a human",
                                        false,
                                        false,
                                        Optional.empty())),
                        StateMap.settings(),
                        HttpLimits.SETTINGS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        HttpLimits limits = HttpLimits.of(settings);
        Secret token = settings.secret("token");
        Secret basic = Credentials.basic(settings.get("email") + "/token", token);
        var http = new DeskHttp(settings.url("url"), limits, List.of(token, basic), settings.people(), clock);
        ZendeskApi api = http.client(
                ZendeskApi.class,
                request -> request.header("Authorization", "Basic " + basic.reveal()),
                new ZendeskFaults(http::words));
        return new ZendeskDesk(api, StateMap.of(settings), group(settings), limits.settle());
    }

    private static Optional<Long> group(DeskSettings settings) {
        return settings.find(GROUP).map(text -> {
            if (!text.matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException(
                        "desk '%s': %s is the number of a group, not '%s'".formatted(settings.name(), GROUP, text));
            }
            return Long.parseLong(text);
        });
    }
}
