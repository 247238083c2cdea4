package dev.parley.shell.command;

import dev.parley.cxone.sandbox.Calls;
import dev.parley.cxone.sandbox.Route;
import dev.parley.shell.render.RouteRow;
import dev.parley.shell.render.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sandbox's counts as rows for the screen, which knows no sandbox. */
final class RouteRows {
    private RouteRows() {}

    /** Every route, also those that nobody called. */
    static Shown of(Calls calls) {
        List<RouteRow> rows = Arrays.stream(Route.values())
                .map(route -> new RouteRow(route.name().toLowerCase(Locale.ROOT), request(route), calls.of(route)))
                .toList();
        return Shown.rows(RouteRow.class, rows);
    }

    private static String request(Route route) {
        return switch (route) {
            case TOKEN -> "POST /oauth/token";
            case CLIENT -> "GET /oauth/client";
            case CREATE -> "POST /api/v2/conversations";
            case LOOK -> "GET /api/v2/conversations/{id}";
            case UPDATE -> "PUT /api/v2/conversations/{id}";
            case SEND -> "POST /api/v2/conversations/{id}/interactions";
            case INTERACTIONS -> "GET /api/v2/conversations/{id}/interactions";
            case LIST -> "GET /api/v2/conversations";
            case ANALYTICS -> "POST /api/v2/analytics/conversations/details/query";
        };
    }
}
