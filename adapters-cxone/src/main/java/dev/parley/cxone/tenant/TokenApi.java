package dev.parley.cxone.tenant;

import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tenant's token endpoint. */
interface TokenApi {
    @RequestLine("POST /oauth/token")
    @Headers({"Authorization: {basic}", "Content-Type: application/x-www-form-urlencoded", "Accept: application/json"})
    @feign.Body("grant_type=client_credentials")
    TokenWire token(@Param("basic") String basic, Request.Options options);

    /** What the tenant knows of the client; not every tenant has it. */
    @RequestLine("GET /oauth/client")
    @Headers({"Authorization: {bearer}", "Accept: application/json"})
    @Nullable
    JsonNode client(@Param("bearer") String bearer, Request.Options options);
}
