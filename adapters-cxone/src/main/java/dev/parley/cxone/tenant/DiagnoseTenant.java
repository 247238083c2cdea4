package dev.parley.cxone.tenant;

import feign.Request;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Asks a tenant what it thinks of us. */
final class DiagnoseTenant {
    private static final int SHOWN = 200;

    private final TokenApi api;
    private final Tokens tokens;
    private final CxoneTenant tenant;
    private final Instant now;

    DiagnoseTenant(TokenApi api, Tokens tokens, CxoneTenant tenant, Instant now) {
        this.api = api;
        this.tokens = tokens;
        this.tenant = tenant;
        this.now = now;
    }

    TenantDiagnosis diagnose() {
        Request.Options options =
                Call.options(tenant.limits().connect(), tenant.limits().exchange());
        AccessToken token = token();
        return new TenantDiagnosis(
                tenant.organisation().toString(),
                token.scopes().map(scopes -> (SortedSet<String>) new TreeSet<>(scopes)),
                client(token, options));
    }

    private AccessToken token() {
        try {
            return tokens.token(tenant.limits().exchange());
        } catch (CallFailure failure) {
            RuntimeException told = CallFaults.ofToken(failure, tenant);
            throw told == failure
                    ? CallFaults.of(
                            failure, new Operation("get a token", tenant.host(), Scope.CONVERSATIONS_READ), tenant, now)
                    : told;
        }
    }

    /** Not every tenant has this; one that has none, or does not tell, is no fault. */
    private Optional<String> client(AccessToken token, Request.Options options) {
        try {
            JsonNode told = api.client("Bearer " + token.value().reveal(), options);
            return Optional.ofNullable(told)
                    .map(JsonNode::toString)
                    .map(json -> json.substring(0, Math.min(SHOWN, json.length())));
        } catch (RuntimeException e) {
            CallFailure.of(e);
            return Optional.empty();
        }
    }
}
