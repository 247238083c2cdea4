package dev.parley.ticketing.http;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What answers hold: their bodies are in memory already. */
final class Bodies {
    private Bodies() {}

    static String text(Response response) {
        Response.@Nullable Body body = response.body();
        if (body == null) {
            return "";
        }
        try (InputStream in = body.asInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    static Optional<String> header(Response response, String name) {
        return response.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** By their names in lower case, the first value of each. */
    static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach((name, values) -> values.stream()
                        .findFirst()
                        .ifPresent(value -> headers.put(name.toLowerCase(Locale.ROOT), value)));
        return headers;
    }
}
