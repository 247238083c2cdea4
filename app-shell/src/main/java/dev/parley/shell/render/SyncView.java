package dev.parley.shell.render;

import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.SyncSummary;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sync did.
 *
 * @param tenant from where
 * @param desk to where
 * @param ending why it ended: {@code complete}, {@code limit}, {@code out-of-patience}, {@code desk-down}, {@code ended}
 * @param rounds how many runs that were, with {@code --watch}
 * @param changed how many changes were new
 * @param carried how many conversations were brought up to date
 * @param created how many tickets are new
 * @param appended how many entries were added
 * @param moved how many tickets were moved
 * @param parked how much is put aside on this route
 * @param pending how many changes the desk has not acknowledged
 * @param fault what the desk said, where that ended it
 */
public record SyncView(
        String tenant,
        String desk,
        String ending,
        int rounds,
        long changed,
        long carried,
        long created,
        long appended,
        long moved,
        long parked,
        long pending,
        Optional<String> fault) {
    /** A run as it is shown. */
    public static SyncView of(Route route, SyncSummary summary, long parkedOnRoute) {
        return new SyncView(
                route.tenant(),
                route.desk(),
                summary.end().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                1,
                summary.noted(),
                summary.carried(),
                summary.created(),
                summary.appended(),
                summary.moved(),
                parkedOnRoute,
                summary.pending(),
                summary.fault().map(DeskFault::words));
    }

    /** This one and those before it. */
    public SyncView behind(SyncView before) {
        return new SyncView(
                tenant,
                desk,
                ending,
                rounds + before.rounds,
                changed + before.changed,
                carried + before.carried,
                created + before.created,
                appended + before.appended,
                moved + before.moved,
                parked,
                pending,
                fault);
    }

    /** As people read it. */
    public static void write(SyncView view, Screen screen) {
        screen.line(Span.dim("route    "), Span.plain(view.tenant() + " -> " + view.desk()));
        screen.line(
                Span.dim("carried  "),
                Span.plain(Amounts.of(view.carried(), "conversation") + " of "
                        + Amounts.of(view.changed(), "change") + ": "
                        + Amounts.of(view.created(), "new ticket") + ", "
                        + Amounts.count(view.appended()) + (view.appended() == 1 ? " entry, " : " entries, ")
                        + Amounts.of(view.moved(), "move")));
        screen.line(
                Span.dim("left     "),
                Span.plain(Amounts.count(view.pending()) + " pending, " + Amounts.count(view.parked()) + " parked"));
        screen.line(
                Span.dim("ending   "),
                Span.plain(
                        view.ending() + view.fault().map(words -> ": " + words).orElse("")));
    }
}
