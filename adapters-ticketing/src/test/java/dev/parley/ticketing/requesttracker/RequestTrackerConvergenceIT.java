package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.ConvergenceContract;
import dev.parley.domain.sync.ConvergencePlan;
import dev.parley.domain.sync.TicketDeskFixture;
import dev.parley.ticketing.fake.OnRealServer;
import java.time.Duration;

/** Bad weather, on a real Request Tracker with SQLite. */
@OnRealServer
class RequestTrackerConvergenceIT implements ConvergenceContract {
    private final TicketDeskFixture fixture = new RequestTrackerFixture(server(), Duration.ofMinutes(1));

    RealRequestTracker server() {
        return RealRequestTracker.onSqlite();
    }

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }

    @Override
    public ConvergencePlan plan() {
        return ConvergencePlan.SHORT;
    }
}
