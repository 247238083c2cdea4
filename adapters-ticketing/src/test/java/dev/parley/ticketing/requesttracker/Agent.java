package dev.parley.ticketing.requesttracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works in Request Tracker past the desk, and may do everything. */
record Agent(URI url, String token) {
    private static final JsonMapper JSON = new JsonMapper();

    JsonNode get(String path) {
        return send("GET", path, "");
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body));
    }

    /** The tickets that TicketSQL finds, deleted ones left out. */
    List<String> tickets(String query) {
        return get("/tickets?per_page=100&orderby=id&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    String create(String subject, String key) {
        return post(
                        "/ticket",
                        Map.of(
                                "Queue",
                                RealRequestTracker.QUEUE,
                                "Subject",
                                subject,
                                "CustomFields",
                                Map.of("ParleyConversationId", key)))
                .path("id")
                .asString();
    }

    void comment(String ticket, String subject, String text) {
        post(
                "/ticket/" + ticket + "/comment",
                Map.of("Subject", subject, "Content", text, "ContentType", "text/plain"));
    }

    void status(String ticket, String status) {
        put("/ticket/" + ticket, Map.of("Status", status));
    }

    /** The subjects and texts of a ticket's comments, oldest first. */
    List<String> comments(String ticket) {
        return get("/ticket/" + ticket + "/history?per_page=100&orderby=id&fields=Type")
                .path("items")
                .valueStream()
                .filter(item -> item.path("Type").asString("").equals("Comment"))
                .map(item -> get("/transaction/" + item.path("id").asString()))
                .map(this::text)
                .toList();
    }

    private String text(JsonNode transaction) {
        return transaction
                .path("_hyperlinks")
                .valueStream()
                .filter(link -> link.path("ref").asString("").equals("attachment"))
                .map(link -> link.path("_url").asString(""))
                .map(attachment -> get("/attachment/" + attachment.substring(attachment.lastIndexOf('/') + 1)))
                .map(attachment -> new String(
                        java.util.Base64.getMimeDecoder()
                                .decode(attachment.path("Content").asString("")),
                        StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/REST/2.0" + path))
                .header("Authorization", "token " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
