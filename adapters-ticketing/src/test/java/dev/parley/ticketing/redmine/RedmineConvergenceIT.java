package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.ConvergenceContract;
import dev.parley.domain.sync.ConvergencePlan;
import dev.parley.domain.sync.TicketDeskFixture;
import dev.parley.ticketing.fake.OnRealServer;
import java.time.Duration;

/** Bad weather, on a real Redmine. */
@OnRealServer
class RedmineConvergenceIT implements ConvergenceContract {
    private final TicketDeskFixture fixture = new RedmineFixture(RealRedmine.project(), Duration.ofMinutes(1));

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }

    @Override
    public ConvergencePlan plan() {
        return ConvergencePlan.SHORT;
    }
}
