package dev.parley.domain.sync;

import java.util.Optional;

/**
 * A ticket to be created.
 *
 * @param key by which it is found again
 * @param subject plain text, at most {@link DeskCapabilities#maxSubjectChars()} characters, no line break
 * @param requester the visitor's mail address, where it is known and may be told
 * @param intro plain text for whoever opens it; holds no entry of the transcript
 * @param state where it stands from the beginning, as far as the system lets it
 * @param followUpOf the ticket that is closed for good and goes on in this one
 */
public record NewTicket(
        ExternalKey key,
        String subject,
        Optional<String> requester,
        String intro,
        TicketState state,
        Optional<TicketRef> followUpOf) {}
