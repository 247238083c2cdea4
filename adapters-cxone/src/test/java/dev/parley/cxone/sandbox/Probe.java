package dev.parley.cxone.sandbox;

import dev.parley.domain.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sandbox under virtual time, and a bare HTTP client that talks to its real port. */
final class Probe implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    static final String VISITOR = "user-7";
    final VirtualTime time;
    final Sandbox sandbox;
    private String token = "";

    private Probe(VirtualTime time, SandboxSettings settings) {
        this.time = time;
        this.sandbox = Sandbox.start(settings);
    }

    /** What came back. */
    record Reply(int status, String text, HttpResponse<String> http) {
        JsonNode json() {
            return Json.stored(text);
        }

        String message() {
            return json().path("message").asString("");
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    static Probe calm() {
        return with(settings -> settings);
    }

    static Probe with(UnaryOperator<SandboxSettings> change) {
        VirtualTime time = new VirtualTime();
        return new Probe(time, change.apply(SandboxSettings.inMemory(time, time)));
    }

    static Probe ruled(UnaryOperator<SandboxRulesBuilder> change) {
        return with(settings ->
                settings.withRules(change.apply(SandboxRules.standard().but()).build()));
    }

    static Probe of(VirtualTime time, SandboxSettings settings) {
        return new Probe(time, settings);
    }

    Reply call(String method, String path, String body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                    .timeout(Duration.ofSeconds(10))
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new Broken(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection broke before the whole answer was there. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super(cause);
        }
    }

    Reply tokenFor(String id, String secret, String form) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return call("POST", "/oauth/token", form, "Authorization", "Basic " + basic);
    }

    String token() {
        if (token.isEmpty()) {
            token = newToken("sandbox", "sandbox");
        }
        return token;
    }

    String newToken(String id, String secret) {
        return tokenFor(id, secret, "grant_type=client_credentials")
                .json()
                .path("access_token")
                .asString();
    }

    void use(String other) {
        token = other;
    }

    Reply api(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + token();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return call(method, "/api/v2" + path, body, all);
    }

    Reply get(String path, String... headers) {
        return api("GET", path, "", headers);
    }

    static ObjectNode draft(String id, String bot) {
        ObjectNode json = Json.object().put("id", id).put("type", "webchat").put("state", "active");
        ArrayNode participants = json.putArray("participants");
        ObjectNode visitor = participants.addObject();
        visitor.put("id", VISITOR).put("channel", "webchat").put("direction", "inbound");
        visitor.putObject("profile")
                .put("firstName", "Test")
                .put("lastName", "User")
                .put("email", "test@example.com")
                .putObject("customFields")
                .put("tier", "gold");
        ObjectNode agent = participants.addObject();
        agent.put("id", "bot-" + bot).put("channel", "webchat").put("direction", "outbound");
        agent.putObject("profile").put("name", "CXone Bot").put("botInstanceId", bot);
        json.putObject("context").putObject("botSession").put("cart", 3);
        return json;
    }

    /** A new conversation with a random id. */
    String open(String bot) {
        return open(UUID.randomUUID().toString(), bot);
    }

    String open(String id, String bot) {
        return api("POST", "/conversations", draft(id, bot).toString())
                .json()
                .path("id")
                .asString();
    }

    static String message(String text) {
        return Json.object()
                .put("participantId", VISITOR)
                .put("type", "message")
                .put("text", text)
                .toString();
    }

    /** Clicks a button, and lets a minute pass. */
    void click(String conversation, String text, String postback) {
        String body = Json.object()
                .put("participantId", VISITOR)
                .put("type", "message")
                .put("text", text)
                .put("postback", postback)
                .toString();
        Reply reply = api("POST", "/conversations/" + conversation + "/interactions", body);
        if (reply.status() != 201) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
        time.pass(Duration.ofMinutes(1));
    }

    Reply send(String conversation, String text, String... headers) {
        return api("POST", "/conversations/" + conversation + "/interactions", message(text), headers);
    }

    /** Sends, and lets a minute pass. */
    void say(String conversation, String text) {
        Reply reply = send(conversation, text);
        if (reply.status() != 201) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
        time.pass(Duration.ofMinutes(1));
    }

    List<JsonNode> history(String conversation) {
        return rows(get("/conversations/" + conversation + "/interactions?limit=1000&order=asc"));
    }

    List<String> texts(String conversation) {
        return history(conversation).stream()
                .map(row -> row.path("text").asString())
                .toList();
    }

    String state(String conversation) {
        return get("/conversations/" + conversation).json().path("state").asString();
    }

    static List<JsonNode> rows(Reply reply) {
        JsonNode body = reply.json();
        return StreamSupport.stream((body.isArray() ? body : body.path("entities")).spliterator(), false)
                .toList();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
