package dev.parley.cxone.conversations;

import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The vendor's API as it is spoken: one method, one request. An empty answer is null. */
@Headers({"Authorization: {authorization}", "Accept: application/json"})
interface ConversationsApi {
    String PATH = "/api/v2";

    @RequestLine("POST /conversations")
    @Headers({"Content-Type: application/json", "Idempotency-Key: {key}"})
    @Nullable
    ConversationWire open(
            @Param("authorization") String authorization,
            @Param("key") String key,
            NewConversationWire conversation,
            Request.Options options);

    @RequestLine(value = "GET /conversations/{id}", decodeSlash = false)
    @Nullable
    ConversationWire look(
            @Param("authorization") String authorization, @Param("id") String id, Request.Options options);

    @RequestLine(value = "PUT /conversations/{id}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Nullable
    ConversationWire change(
            @Param("authorization") String authorization,
            @Param("id") String id,
            ChangeWire change,
            Request.Options options);

    @RequestLine(value = "POST /conversations/{id}/interactions", decodeSlash = false)
    @Headers({"Content-Type: application/json", "Idempotency-Key: {key}"})
    @Nullable
    InteractionWire send(
            @Param("authorization") String authorization,
            @Param("key") String key,
            @Param("id") String id,
            NewInteractionWire interaction,
            Request.Options options);

    /** The newest interactions, newest first: an array, or an object with {@code entities}. */
    @RequestLine(value = "GET /conversations/{id}/interactions?limit={limit}&order=desc", decodeSlash = false)
    @Nullable
    JsonNode interactions(
            @Param("authorization") String authorization,
            @Param("id") String id,
            @Param("limit") int limit,
            Request.Options options);

    /** The oldest interaction, where the server knows this order; else the newest, or a refusal. */
    @RequestLine(value = "GET /conversations/{id}/interactions?limit=1&order=asc", decodeSlash = false)
    @Nullable
    JsonNode oldestInteraction(
            @Param("authorization") String authorization, @Param("id") String id, Request.Options options);

    /** As {@link #interactions}; a server that knows RFC 7240 holds the answer until a reply is there. */
    @RequestLine(value = "GET /conversations/{id}/interactions?limit={limit}&order=desc", decodeSlash = false)
    @Headers("Prefer: wait={seconds}")
    @Nullable
    JsonNode awaitInteractions(
            @Param("authorization") String authorization,
            @Param("id") String id,
            @Param("limit") int limit,
            @Param("seconds") long seconds,
            Request.Options options);

    /**
     * What changed, for the one watch of all conversations.
     *
     * @param page the whole address, of the tenant's own host
     */
    @RequestLine("GET")
    @Nullable
    ConversationPageWire watch(URI page, @Param("authorization") String authorization, Request.Options options);

    /** @param page the whole address, of the tenant's own host */
    @RequestLine("GET")
    @Nullable
    ConversationPageWire page(URI page, @Param("authorization") String authorization, Request.Options options);

    /** What the vendor has counted; nobody states the shape of the answer. */
    @RequestLine("POST /analytics/conversations/details/query")
    @Headers("Content-Type: application/json")
    @Nullable
    JsonNode figures(@Param("authorization") String authorization, FiguresQueryWire query, Request.Options options);
}
