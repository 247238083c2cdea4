package dev.parley.domain.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of the visitor. What is unknown is empty, never null; who has no first name is a {@code Guest}.
 *
 * @param firstName "Guest" when unknown
 * @param lastName empty when unknown
 * @param email empty when unknown
 * @param attributes the other properties, in the order they were given
 */
public record VisitorProfile(String firstName, String lastName, String email, Map<String, String> attributes) {
    /** The first name of a visitor of whom none is known. */
    public static final String GUEST = "Guest";

    /** Fills in the guest and keeps an unchangeable copy of the attributes. */
    public VisitorProfile {
        firstName = firstName.isBlank() ? GUEST : firstName;
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A visitor of whom nothing is known. */
    public static VisitorProfile guest() {
        return new VisitorProfile(GUEST, "", "", Map.of());
    }
}
