package dev.parley.ticketing.redmine;

import dev.parley.domain.sync.ConvergencePlan;

/** As long as it is elsewhere. */
class RedmineConvergenceNightlyIT extends RedmineConvergenceIT {
    @Override
    public ConvergencePlan plan() {
        return ConvergencePlan.STANDARD;
    }
}
