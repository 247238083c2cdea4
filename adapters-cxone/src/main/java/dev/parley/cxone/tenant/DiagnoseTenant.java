package dev.parley.cxone.tenant;

import feign.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks a tenant what it thinks of us. */
final class DiagnoseTenant {
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
        AccessToken token = token();
        Optional<JsonNode> client = client(token);
        return new TenantDiagnosis(
                tenant.organisation().toString(),
                token.scopes().map(TreeSet::new),
                client.flatMap(told -> text(told, "name", "clientName", "clientId"))
                        .map(Quote::of),
                client.flatMap(DiagnoseTenant::scopes));
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
    private Optional<JsonNode> client(AccessToken token) {
        try {
            return Optional.ofNullable(api.client("Bearer " + token.value().reveal(), options()));
        } catch (RuntimeException e) {
            CallFailure.of(e);
            return Optional.empty();
        }
    }

    private Request.Options options() {
        return Call.options(tenant.limits().connect(), tenant.limits().exchange());
    }

    private static Optional<String> text(JsonNode node, String... fields) {
        return Arrays.stream(fields)
                .map(node::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst();
    }

    /** A text with blanks between, or an array. */
    private static Optional<SortedSet<String>> scopes(JsonNode client) {
        JsonNode many = client.path("scopes");
        Optional<Stream<String>> words = many.isArray()
                ? Optional.of(many.valueStream().map(JsonNode::asString))
                : text(client, "scope", "scopes")
                        .map(line -> Arrays.stream(line.strip().split("\\s+")));
        return words.map(all -> all.map(Quote::of).collect(Collectors.toCollection(TreeSet::new)));
    }
}
