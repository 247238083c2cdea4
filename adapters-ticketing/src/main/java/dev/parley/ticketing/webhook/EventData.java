package dev.parley.ticketing.webhook;

import java.util.Optional;

/** What an event tells, as receivers read it. A new form gets a new version in the event's type. */
sealed interface EventData {

    /**
     * There is to be a ticket of that key.
     *
     * @param key by which Parley finds it again
     * @param followUpOf the ticket that it goes on from
     */
    record Ticket(
            String key,
            String subject,
            String intro,
            String state,
            Optional<String> requester,
            Optional<String> followUpOf)
            implements EventData {}

    /** Something was said. */
    record Message(String ticket, String entry, String text) implements EventData {}

    /** The ticket stands somewhere else: of several, the one with the newest time holds. */
    record State(String ticket, String state) implements EventData {}

    /** The way back. */
    record Link(String ticket, String title, String uri) implements EventData {}

    /** The ticket is a duplicate. */
    record Retired(String ticket, String winner) implements EventData {}
}
