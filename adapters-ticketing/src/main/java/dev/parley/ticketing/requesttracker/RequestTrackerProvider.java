package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import java.time.InstantSource;
import java.util.List;

/** Opens desks of Request Tracker. */
public final class RequestTrackerProvider implements TicketDeskProvider {

    @Override
    public String kind() {
        return "requesttracker";
    }

    @Override
    public String description() {
        return "Request Tracker 5, by its REST 2.0";
    }

    @Override
    public List<DeskSetting> settings() {
        return RequestTrackerSettings.ALL;
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        return RequestTrackerDesk.open(RequestTrackerSettings.of(settings), clock);
    }
}
