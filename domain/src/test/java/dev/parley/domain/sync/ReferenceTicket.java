package dev.parley.domain.sync;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ticket in the {@link ReferenceServer}. Guarded by {@link ReferenceTickets}. */
final class ReferenceTicket {
    /**
     * What somebody wrote.
     *
     * @param author the desk's own user, {@code customer} or {@code human}
     */
    record Comment(String author, String text) {}

    final int id;
    final Instant createdAt;
    final Map<String, String> asCreated;
    final List<Comment> comments = new ArrayList<>();
    final Map<String, String> links = new LinkedHashMap<>();
    final Deque<Instant> writes = new ArrayDeque<>();
    String state;
    int version = 1;
    boolean closedForGood;
    boolean deleted;
    Optional<Integer> mergedInto = Optional.empty();

    ReferenceTicket(int id, Instant createdAt, Map<String, String> asCreated) {
        this.id = id;
        this.createdAt = createdAt;
        this.asCreated = Map.copyOf(asCreated);
        state = asCreated.getOrDefault("state", "open");
    }

    String key() {
        return asCreated.getOrDefault("key", "");
    }

    boolean comment(String author, String text) {
        version++;
        return comments.add(new Comment(author, text));
    }

    boolean move(String to) {
        version++;
        state = to;
        return true;
    }

    boolean close(boolean forGood) {
        closedForGood = forGood;
        return move("over");
    }

    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>(asCreated);
        told.put("id", Integer.toString(id));
        told.put("state", state);
        told.put("created", createdAt.toString());
        told.put("version", Integer.toString(version));
        told.put("closed", Boolean.toString(closedForGood));
        links.forEach((uri, title) -> told.merge("links", uri, (before, more) -> before + " " + more));
        return told;
    }
}
