package dev.parley.domain.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which request does what to the tickets. What it is configured with may be taken away. */
final class ReferenceRoutes implements ReferenceLine {
    /** What the desk needs to be there. */
    static final Set<String> PARTS = Set.of("queue", "field");

    private final ReferenceTickets tickets;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    ReferenceRoutes(ReferenceTickets tickets) {
        this.tickets = tickets;
    }

    /** Takes a part of the configuration away. */
    void lose(String part) {
        missing.add(part);
    }

    /** Gives it back. */
    void mend(String part) {
        missing.remove(part);
    }

    @Override
    public ReferenceAnswer call(String method, String path, Map<String, String> body) {
        String[] parts = path.substring(1).split("\\?", 2);
        Map<String, String> query = parts.length > 1 ? ReferenceWire.record(parts[1]) : Map.of();
        String[] steps = parts[0].split("/", -1);
        String id = steps.length > 1 ? steps[1] : "";
        return switch (method + " " + steps[0] + (steps.length > 2 ? " " + steps[2] : "")) {
            case "GET about" -> about();
            case "POST tickets" -> create(body);
            case "GET tickets" -> id.isEmpty() ? tickets.search(query.getOrDefault("key", "")) : tickets.show(id);
            case "PATCH tickets" -> tickets.move(id, body.getOrDefault("state", ""), body.getOrDefault("version", ""));
            case "GET tickets comments" -> tickets.comments(id, Integer.parseInt(query.getOrDefault("from", "0")));
            case "POST tickets comments" -> tickets.comment(id, ReferenceServer.USER, body.getOrDefault("text", ""));
            case "PUT tickets links" -> tickets.link(id, body.getOrDefault("uri", ""), body.getOrDefault("title", ""));
            case "PUT tickets merge" -> tickets.merge(id, body.getOrDefault("into", ""));
            default -> ReferenceAnswer.refused(404, "path", method + " " + path);
        };
    }

    private ReferenceAnswer about() {
        return ReferenceAnswer.ok(List.of(Map.of(
                "system",
                "Reference tickets 1",
                "missing",
                String.join(" ", missing.stream().sorted().toList()))));
    }

    private ReferenceAnswer create(Map<String, String> body) {
        return missing.contains("queue")
                ? ReferenceAnswer.refused(404, "queue", "there is no such queue")
                : tickets.create(body);
    }
}
