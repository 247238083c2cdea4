package dev.parley.ticketing.jira;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The statuses of the fake's one workflow; a transition leads to each of them from everywhere. */
enum FakeStatus {
    TO_DO("10000", "To Do", "new", "11"),
    IN_PROGRESS("10001", "In Progress", "indeterminate", "21"),
    WAITING("10002", "Waiting for customer", "indeterminate", "31"),
    DONE("10003", "Done", "done", "41");

    final String id;
    final String word;
    final String category;
    final String way;

    FakeStatus(String id, String word, String category, String way) {
        this.id = id;
        this.word = word;
        this.category = category;
        this.way = way;
    }

    Map<String, Object> told() {
        return Map.of("id", id, "name", word, "statusCategory", Map.of("key", category, "name", category));
    }

    static List<Map<String, Object>> all() {
        return Arrays.stream(values()).map(FakeStatus::told).toList();
    }

    static List<Map<String, Object>> ways() {
        return Arrays.stream(values())
                .map(status -> Map.<String, Object>of("id", status.way, "name", status.word, "to", status.told()))
                .toList();
    }
}
