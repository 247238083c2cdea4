package dev.parley.ticketing.webhook;

import dev.parley.domain.Sha256;
import java.time.Instant;

/**
 * A CloudEvent in structured JSON.
 *
 * @param id the same for the same content, however often it is sent: by it a receiver knows what it has had before. It is
 *     {@code webhook-id} as well, so that there is no dot in it
 * @param source which desk sends it
 * @param type what has happened, with the version of the data's form
 * @param subject the ticket
 * @param data a record of {@link EventData}
 */
record Event(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        EventData data) {
    private static final int BYTES_OF_AN_ID = 16;

    static Event of(String source, String subject, Instant time, String content, EventData data) {
        String type = type(data);
        return new Event("1.0", id(type, subject, content), source, type, subject, time, "application/json", data);
    }

    private static String type(EventData data) {
        return switch (data) {
            case EventData.Ticket t -> "parley.ticket.upserted.v1";
            case EventData.Message m -> "parley.message.appended.v1";
            case EventData.State s -> "parley.state.changed.v1";
            case EventData.Link l -> "parley.ticket.linked.v1";
            case EventData.Retired r -> "parley.ticket.retired.v1";
        };
    }

    private static String id(String type, String subject, String content) {
        return "evt_" + Sha256.hex(String.join("\n", type, subject, content)).substring(0, 2 * BYTES_OF_AN_ID);
    }
}
