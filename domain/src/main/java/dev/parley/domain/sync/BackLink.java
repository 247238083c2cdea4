package dev.parley.domain.sync;

import java.net.URI;

/**
 * A way back from a ticket to its conversation.
 *
 * @param title plain text for people, not blank
 * @param uri where it leads
 */
public record BackLink(String title, URI uri) {}
