package dev.parley.cxone.sandbox;

import tools.jackson.databind.node.ArrayNode;

/**
 * What comes with a message beside its words, as it goes over the wire.
 *
 * @param quickReplies texts, or objects with {@code text} and {@code postback}
 * @param attachments cards and media
 */
record Extras(ArrayNode quickReplies, ArrayNode attachments) {
    /** Words alone. */
    static Extras none() {
        return new Extras(Json.array(), Json.array());
    }
}
