package dev.parley.cxone.sandbox;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a request of ours out of one of Undertow's, or refuses it. */
final class RequestReader {
    private final int bodyBytes;

    RequestReader(int bodyBytes) {
        this.bodyBytes = bodyBytes;
    }

    Request read(HttpServerExchange exchange) throws IOException {
        String method = exchange.getRequestMethod().toString();
        String path = exchange.getRequestPath();
        List<String> parts = List.of(path.replaceAll("^/+|/+$", "").split("/+"));
        Route route = route(method, path, parts);
        Map<String, String> query = new HashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        Map<String, String> headers = new HashMap<>();
        for (HeaderValues values : exchange.getRequestHeaders()) {
            headers.put(values.getHeaderName().toString().toLowerCase(Locale.ROOT), values.getFirst());
        }
        String conversation = parts.size() > 3 && "conversations".equals(parts.get(2)) ? parts.get(3) : "";
        return new Request(route, method + " " + path, conversation, query, headers, body(exchange));
    }

    private static Route route(String method, String path, List<String> parts) {
        boolean api = parts.size() >= 3 && "api".equals(parts.get(0)) && "v2".equals(parts.get(1));
        Map<String, Route> known = Map.of();
        if (List.of("oauth", "token").equals(parts)) {
            known = Map.of("POST", Route.TOKEN);
        } else if (List.of("oauth", "client").equals(parts)) {
            known = Map.of("GET", Route.CLIENT);
        } else if (api
                && List.of("analytics", "conversations", "details", "query").equals(parts.subList(2, parts.size()))) {
            known = Map.of("POST", Route.ANALYTICS);
        } else if (api && "conversations".equals(parts.get(2))) {
            known = switch (parts.size()) {
                case 3 -> Map.of("POST", Route.CREATE, "GET", Route.LIST);
                case 4 -> Map.of("GET", Route.LOOK, "PUT", Route.UPDATE);
                case 5 ->
                    "interactions".equals(parts.get(4))
                            ? Map.of("POST", Route.SEND, "GET", Route.INTERACTIONS)
                            : Map.of();
                default -> Map.of();
            };
        }
        if (known.isEmpty()) {
            throw Refusal.notFound("there is nothing at " + path);
        }
        Route route = known.get(method);
        if (route == null) {
            throw new Refusal(Answer.message(405, method + " is not known at " + path)
                    .with("Allow", String.join(", ", known.keySet())));
        }
        return route;
    }

    private String body(HttpServerExchange exchange) throws IOException {
        byte[] body = exchange.getInputStream().readNBytes(bodyBytes + 1);
        if (body.length > bodyBytes) {
            throw Refusal.tooLarge("the request holds more than " + bodyBytes + " bytes");
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
