package dev.parley.ticketing.http;

import dev.parley.domain.RetryAfter;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import feign.Response;
import feign.codec.ErrorDecoder;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Makes a fault of every answer that is no success; the vendor has the first word. */
final class DeskErrors implements ErrorDecoder {
    private static final Pattern LOGIN = Pattern.compile("log[-_]?in|sign[-_]?in|sso|saml|oauth|auth");
    private static final String[] MESSAGES = {"message", "error_description", "errorMessages", "errors", "error"};

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JsonMapper json;
    private final PlainWords words;
    private final VendorFaults vendor;
    private final InstantSource clock;

    DeskErrors(JsonMapper json, PlainWords words, VendorFaults vendor, InstantSource clock) {
        this.json = json;
        this.words = words;
        this.vendor = vendor;
        this.clock = clock;
    }

    @Override
    public Exception decode(String method, Response response) {
        if (response.status() >= 300 && response.status() < 400) {
            return new DeskException(redirected(response));
        }
        String body = Bodies.text(response);
        JsonNode tree = tree(body);
        URI target = URI.create(response.request().url());
        Refusal refusal = new Refusal(
                response.status(),
                response.request().httpMethod().name(),
                target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()),
                tree,
                words.of(message(tree, body)),
                RetryAfter.read(Bodies.header(response, "Retry-After"), clock.instant(), LONGEST_WAIT),
                Bodies.headers(response));
        return new DeskException(vendor.of(refusal).orElseGet(() -> CommonFaults.of(refusal)));
    }

    /** Nothing is followed: the request might arrive twice, or with credentials where they do not belong. */
    private DeskFault redirected(Response response) {
        String location = Bodies.header(response, "Location").orElse("");
        int query = location.indexOf('?');
        String where = words.of(query < 0 ? location : location.substring(0, query));
        String seen = "redirected to " + (where.isEmpty() ? "nowhere" : where) + " (HTTP " + response.status() + ")";
        return LOGIN.matcher(where.toLowerCase(Locale.ROOT)).find()
                ? new DeskFault.Unauthorised(Optional.empty(), seen)
                : new DeskFault.Misconfigured(seen + ": give the URL of the system itself");
    }

    private JsonNode tree(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static String message(JsonNode tree, String body) {
        for (String field : MESSAGES) {
            JsonNode value = tree.path(field);
            if (value.isString()) {
                return value.asString();
            }
            if (value.isArray() && !value.isEmpty() && value.get(0).isString()) {
                return value.get(0).asString();
            }
        }
        return body;
    }
}
