package dev.parley.ticketing.requesttracker;

/** The same on PostgreSQL, where Request Tracker behaves differently in the cases that matter. */
class RequestTrackerOnPostgresDeskContractNightlyIT extends RequestTrackerDeskContractIT {
    @Override
    RealRequestTracker server() {
        return RealRequestTracker.onPostgres();
    }
}
