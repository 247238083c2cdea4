package dev.parley.cxone.tenant;

import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;

/** The tenant's token endpoint. */
interface TokenApi {
    @RequestLine("POST /oauth/token")
    @Headers({"Authorization: {basic}", "Content-Type: application/x-www-form-urlencoded", "Accept: application/json"})
    @feign.Body("grant_type=client_credentials")
    TokenWire token(@Param("basic") String basic, Request.Options options);
}
