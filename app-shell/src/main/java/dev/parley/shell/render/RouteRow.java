package dev.parley.shell.render;

import dev.parley.cxone.sandbox.Calls;
import dev.parley.cxone.sandbox.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How often a route of the sandbox was called.
 *
 * @param route its name
 * @param request method and path
 * @param calls how often
 */
public record RouteRow(String route, String request, long calls) {

    /** Every route, also those that nobody called. */
    public static Shown list(Calls calls) {
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
