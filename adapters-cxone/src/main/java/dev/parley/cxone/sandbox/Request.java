package dev.parley.cxone.sandbox;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request, read completely.
 *
 * @param route what it asks
 * @param target method and path, for who compares requests
 * @param conversation the conversation that the path names; empty where it names none
 * @param query the first value of each parameter
 * @param headers by name in small letters
 * @param bodyText the body
 */
record Request(
        Route route,
        String target,
        String conversation,
        Map<String, String> query,
        Map<String, String> headers,
        String bodyText) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    ObjectNode json() {
        return Json.sent(bodyText);
    }

    /** A whole number from the query. */
    int number(String name, int otherwise, int most) {
        Optional<String> text = parameter(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= 1) {
                return Math.min(number, most);
            }
        } catch (NumberFormatException e) {
            // refused below, like a number that is too small
        }
        throw Refusal.badRequest(name + " must be a number from 1 to " + most + ", not '" + text.get() + "'");
    }

    Optional<String> bearer() {
        return header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }
}
