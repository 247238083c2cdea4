package dev.parley.ticketing.zendesk;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** The vendor's API as it is spoken: one method, one request. An empty answer is null. */
@Headers("Accept: application/json")
interface ZendeskApi {

    /** Who we are; without credentials that is somebody without an id. */
    @RequestLine("GET /api/v2/users/me")
    UserWire.@Nullable Answer me();

    @RequestLine("GET /api/v2/groups/{id}")
    GroupWire.@Nullable Answer group(@Param("id") String id);

    @RequestLine("GET /api/v2/custom_statuses")
    StatusWire.@Nullable Answer statuses();

    @RequestLine("GET /api/v2/tickets?external_id={key}&page%5Bsize%5D=100&page%5Bafter%5D={after}")
    TicketWire.@Nullable Page find(@Param("key") String key, @Nullable @Param("after") String after);

    @RequestLine("GET /api/v2/tickets/{id}")
    TicketWire.@Nullable Answer ticket(@Param("id") String id);

    @RequestLine("POST /api/v2/tickets")
    @Headers({"Content-Type: application/json", "Idempotency-Key: {key}"})
    TicketWire.@Nullable Answer create(@Param("key") String key, NewTicketWire ticket);

    @RequestLine("PUT /api/v2/tickets/{id}")
    @Headers("Content-Type: application/json")
    TicketWire.@Nullable Answer change(@Param("id") String id, ChangeWire change);

    @RequestLine("GET /api/v2/tickets/{id}/comments?page%5Bsize%5D=100&page%5Bafter%5D={after}")
    CommentWire.@Nullable Page comments(@Param("id") String id, @Nullable @Param("after") String after);
}
