package dev.parley.ticketing.requesttracker;

import dev.parley.domain.sync.ConvergencePlan;

/** As long as it is elsewhere. */
class RequestTrackerConvergenceNightlyIT extends RequestTrackerConvergenceIT {
    @Override
    public ConvergencePlan plan() {
        return ConvergencePlan.STANDARD;
    }
}
