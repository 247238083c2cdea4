package dev.parley.cxone.sandbox;

import java.util.Optional;

/**
 * An interaction as it is stored.
 *
 * @param created what {@code createdDate} says
 * @param visible from when on it is listed: later than created where the weather holds it back
 * @param listed whether it has been listed before
 */
record InteractionRow(
        String id,
        String conversation,
        Optional<String> participant,
        String direction,
        String type,
        String text,
        Optional<String> replyTo,
        String quickReplies,
        String attachments,
        long created,
        long visible,
        boolean listed) {}
