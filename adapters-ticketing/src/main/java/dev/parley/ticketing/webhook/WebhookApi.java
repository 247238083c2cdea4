package dev.parley.ticketing.webhook;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** The receiver's one URL. */
interface WebhookApi {
    /** Tells an event; what the receiver says to it is nobody's business. */
    @RequestLine("POST")
    @Headers({"Content-Type: application/cloudevents+json; charset=UTF-8", "webhook-id: {id}"})
    void tell(@Param("id") String id, Event event);

    /** Tells an event to a receiver that answers with the ticket as it stands then. */
    @RequestLine("POST")
    @Headers({
        "Content-Type: application/cloudevents+json; charset=UTF-8",
        "Accept: application/json",
        "webhook-id: {id}"
    })
    Told.@Nullable Ticket tellAndAsk(@Param("id") String id, Event event);

    @RequestLine("GET ?key={key}")
    @Headers("Accept: application/json")
    Told.@Nullable Tickets ofKey(@Param("key") String key);

    @RequestLine("GET ?ticket={ticket}")
    @Headers("Accept: application/json")
    Told.@Nullable Ticket ticket(@Param("ticket") String ticket);
}
