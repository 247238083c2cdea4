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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works in Request Tracker past the desk. */
record Agent(URI url, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
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

    /** The newest ticket of all. */
    String newest() {
        return get("/tickets?per_page=1&orderby=id&order=DESC&query=id%3E0")
                .path("items")
                .path(0)
                .path("id")
                .asString("0");
    }

    /** Says something that the customer reads. */
    void answer(String ticket, String subject, String text) {
        post(
                "/ticket/" + ticket + "/correspond",
                Map.of("Subject", subject, "Content", text, "ContentType", "text/plain"));
    }

    /** The kinds of what happened to a ticket, as far as whoever asks may see it. */
    List<String> history(String ticket) {
        return all("/ticket/" + ticket + "/history?orderby=id&fields=Type")
                .map(item -> item.path("Type").asString(""))
                .toList();
    }

    /** What people say in a ticket, oldest first; not the text with which it begins. */
    List<String> comments(String ticket) {
        Set<String> said = all("/ticket/" + ticket + "/history?orderby=id&fields=Type")
                .filter(item -> Set.of("Comment", "Correspond")
                        .contains(item.path("Type").asString("")))
                .map(item -> item.path("id").asString())
                .collect(Collectors.toSet());
        return all("/ticket/" + ticket + "/attachments?orderby=id&fields=Content,TransactionId")
                .filter(attachment ->
                        said.contains(attachment.path("TransactionId").asString()))
                .map(attachment -> attachment.path("Content").asString(""))
                .toList();
    }

    private Stream<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; all.size() == 100 * (page - 1); page++) {
            get(path + "&per_page=100&page=" + page).path("items").forEach(all::add);
        }
        return all.stream();
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/REST/2.0" + path))
                .header("Authorization", "token " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
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
