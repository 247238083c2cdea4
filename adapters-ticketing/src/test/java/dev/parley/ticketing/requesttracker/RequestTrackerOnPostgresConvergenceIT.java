package dev.parley.ticketing.requesttracker;

/** The same on PostgreSQL. */
class RequestTrackerOnPostgresConvergenceIT extends RequestTrackerConvergenceIT {
    @Override
    RealRequestTracker server() {
        return RealRequestTracker.onPostgres();
    }
}
