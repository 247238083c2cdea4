package dev.parley.ticketing.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ticket as the {@link WebhookReceiver} keeps it. Guarded by {@link ReceivedTickets}. */
final class ReceivedTicket {
    final String id;
    final String key;
    final String subject;
    final Instant createdAt;
    final Map<String, String> entries = new LinkedHashMap<>();
    final List<String> comments = new ArrayList<>();
    final Map<String, String> links = new LinkedHashMap<>();
    String state;
    boolean retired;

    ReceivedTicket(String id, String key, String subject, String state, Instant createdAt) {
        this.id = id;
        this.key = key;
        this.subject = subject;
        this.state = state;
        this.createdAt = createdAt;
    }

    String json(boolean withEntries) {
        String told = "{\"id\":\"%s\",\"key\":\"%s\",\"state\":\"%s\",\"createdAt\":\"%s\",\"live\":true"
                .formatted(id, key, state, createdAt);
        return withEntries
                ? told + ",\"entries\":["
                        + (entries.isEmpty() ? "" : "\"" + String.join("\",\"", entries.keySet()) + "\"") + "]}"
                : told + "}";
    }
}
