package dev.parley.ticketing.requesttracker;

/** The same on PostgreSQL. */
class RequestTrackerOnPostgresConvergenceNightlyIT extends RequestTrackerConvergenceNightlyIT {
    @Override
    RealRequestTracker server() {
        return RealRequestTracker.onPostgres();
    }
}
