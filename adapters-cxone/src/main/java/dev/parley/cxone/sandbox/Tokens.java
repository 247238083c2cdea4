package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.AccessTable.Token;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Issues tokens and checks them. */
final class Tokens {
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private final List<SandboxClient> clients;
    private final SandboxRules rules;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    Tokens(SandboxSettings settings, Supplier<UUID> ids) {
        this.clients = settings.clients();
        this.rules = settings.rules();
        this.clock = settings.clock();
        this.ids = ids;
    }

    /** {@code POST /oauth/token}. */
    Answer issue(Sql sql, Request request) {
        SandboxClient client = request.header("authorization")
                .flatMap(this::basic)
                .orElseThrow(() -> new Refusal(oauth(401, "invalid_client", "client id or secret is wrong")
                        .with("WWW-Authenticate", "Basic realm=\"sandbox\"")));
        Map<String, String> form = form(request.bodyText());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            throw new Refusal(
                    oauth(400, "unsupported_grant_type", "grant_type must be client_credentials in a form body"));
        }
        TreeSet<String> scopes = new TreeSet<>(client.scopes());
        String wanted = form.getOrDefault("scope", "").strip();
        if (!wanted.isEmpty()) {
            List<String> named = Arrays.asList(wanted.split("\\s+"));
            if (!scopes.containsAll(named)) {
                throw new Refusal(
                        oauth(400, "invalid_scope", "this client may have only: " + String.join(" ", scopes)));
            }
            scopes.retainAll(named);
        }
        String token = ids.get().toString();
        long now = clock.millis();
        new AccessTable(sql)
                .addToken(
                        token,
                        new Token(client.id(), String.join(" ", scopes)),
                        now + rules.tokenLife().toMillis(),
                        now);
        ObjectNode answer = Json.object().put("access_token", token).put("token_type", "Bearer");
        switch (rules.expiresIn()) {
            case NUMBER -> answer.put("expires_in", rules.tokenLife().toSeconds());
            case TEXT ->
                answer.put("expires_in", Long.toString(rules.tokenLife().toSeconds()));
            case ABSENT -> {}
        }
        return Answer.of(200, answer.put("scope", String.join(" ", scopes)));
    }

    /** {@code GET /oauth/client}. */
    Answer describe(Sql sql, Request request) {
        Token token = check(sql, request);
        return Answer.of(200, Json.object().put("clientId", token.client()).put("scope", token.scopes()));
    }

    /** The token that came along, if it is good and carries the scope that the route needs. */
    Token check(Sql sql, Request request) {
        Token token = request.bearer()
                .flatMap(text -> new AccessTable(sql).token(text, clock.millis()))
                .orElseThrow(() -> Refusal.unauthorized("the token is missing, unknown or expired"));
        String needed = request.route().scope();
        if (!needed.isEmpty() && !Arrays.asList(token.scopes().split(" ")).contains(needed)) {
            throw new Refusal(Answer.of(
                    403,
                    Json.object()
                            .put("message", "the scope " + needed + " is needed")
                            .put("scope", needed)));
        }
        return token;
    }

    private Optional<SandboxClient> basic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return clients.stream()
                .filter(client ->
                        pair.equals(client.id() + ":" + client.secret().reveal()))
                .findFirst();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : AMPERSAND.splitAsStream(body).toList()) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    form.put(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    throw Refusal.badRequest("the form holds a broken %-escape");
                }
            }
        }
        return form;
    }

    private static Answer oauth(int status, String error, String message) {
        return Answer.of(status, Json.object().put("error", error).put("message", message));
    }
}
