package dev.parley.ticketing.requesttracker;

/** The same on PostgreSQL, where Request Tracker behaves differently in the cases that matter. */
class RequestTrackerOnPostgresIT extends RequestTrackerDeskIT {
    @Override
    RealRequestTracker server() {
        return RealRequestTracker.onPostgres();
    }
}
