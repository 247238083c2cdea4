package dev.parley.shell.render;

import dev.parley.domain.sync.Holder;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.RouteStatus;
import dev.parley.domain.sync.SyncCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a route stands.
 *
 * @param tenant from where
 * @param desk to where
 * @param cursor the vendor's time up to which changes are noted
 * @param behind how far that is behind now
 * @param pending how many changes the desk has not acknowledged
 * @param nextDue when the first of them may be tried
 * @param parked how much is put aside
 * @param carried how many conversations stand in the desk
 * @param entries how many entries stand there
 * @param holder who works on it now
 */
public record RouteStatusRow(
        String tenant,
        String desk,
        Optional<Instant> cursor,
        Optional<Duration> behind,
        long pending,
        Optional<Instant> nextDue,
        long parked,
        long carried,
        long entries,
        Optional<String> holder) {
    private static final List<Column<RouteStatusRow>> COLUMNS = List.of(
            Column.whole("TENANT", RouteStatusRow::tenant),
            Column.whole("DESK", RouteStatusRow::desk),
            Column.whole("CURSOR", row -> row.cursor().map(Amounts::moment)),
            Column.whole("BEHIND", row -> row.behind().map(Amounts::time)),
            Column.number("PENDING", RouteStatusRow::pending),
            Column.number("PARKED", RouteStatusRow::parked),
            Column.number("CARRIED", RouteStatusRow::carried),
            Column.number("ENTRIES", RouteStatusRow::entries),
            Column.of("AT WORK", RouteStatusRow::holder));

    /** A route as it is shown. */
    public static RouteStatusRow of(Route route, RouteStatus status, Instant now) {
        Optional<Instant> cursor = status.cursor().map(SyncCursor::at).filter(at -> at.isAfter(Instant.EPOCH));
        return new RouteStatusRow(
                route.tenant(),
                route.desk(),
                cursor,
                cursor.map(at -> Duration.between(at, now)),
                status.pending(),
                status.nextDue(),
                status.parked(),
                status.carried(),
                status.entries(),
                status.holder().filter(holder -> holder.until().isAfter(now)).map(Holder::words));
    }

    /** A list of them. */
    public static Shown list(List<RouteStatusRow> rows) {
        return Shown.rows(RouteStatusRow.class, rows, COLUMNS);
    }
}
