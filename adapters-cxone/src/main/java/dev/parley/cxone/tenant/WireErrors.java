package dev.parley.cxone.tenant;

import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer that is no success: the status, the vendor's words, and when to come back. */
final class WireErrors implements ErrorDecoder {
    private final JsonMapper json;

    WireErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Exception decode(String method, Response response) {
        return CallFailure.status(response.status(), words(response), header(response, "Retry-After"));
    }

    private String words(Response response) {
        String body = body(response);
        try {
            JsonNode tree = json.readTree(body);
            for (String field : new String[] {"message", "error_description", "error"}) {
                if (tree.path(field).isString()) {
                    return tree.path(field).asString();
                }
            }
            return body;
        } catch (JacksonException e) {
            return body;
        }
    }

    private static String body(Response response) {
        if (response.body() == null) {
            return "";
        }
        try (InputStream in = response.body().asInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static @Nullable String header(Response response, String name) {
        Collection<String> values = response.headers().get(name);
        return values == null || values.isEmpty() ? null : values.iterator().next();
    }
}
