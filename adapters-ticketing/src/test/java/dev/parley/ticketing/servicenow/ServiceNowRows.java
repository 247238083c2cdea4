package dev.parley.ticketing.servicenow;

import dev.parley.domain.Sha256;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tables of the {@link FakeServiceNow}, with the habits that its documentation tells. Safe for many threads. */
final class ServiceNowRows {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final Set<String> STATES = Set.of("1", "2", "3", "6", "7", "8");
    private static final int SHORT = 160;

    final List<Map<String, String>> tasks = new ArrayList<>();
    final List<Map<String, String>> journal = new ArrayList<>();
    final Set<String> fields = new java.util.HashSet<>(Set.of("u_parley_link"));
    boolean journalIsReadable = true;
    Predicate<Map<String, String>> unreadable = row -> false;
    private final Random chance = new Random(5);
    private final InstantSource clock;

    ServiceNowRows(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Map<String, String> create(String user, Map<String, String> given) {
        Map<String, String> task = new LinkedHashMap<>();
        task.put("sys_id", "%032x".formatted(tasks.size() + 1));
        task.put("number", "INC%07d".formatted(tasks.size() + 1));
        task.put("state", "1");
        task.put("correlation_id", "");
        task.put("u_parley_link", "");
        task.put("sys_created_on", TIME.format(clock.instant()));
        tasks.add(task);
        change(user, task, given);
        return task;
    }

    /** Fields and states that it does not have it ignores, and says that all is well. */
    synchronized void change(String user, Map<String, String> task, Map<String, String> given) {
        given.forEach((field, value) -> {
            if (Set.of("work_notes", "comments").contains(field)) {
                journal.add(Map.of(
                        "sys_id",
                        Sha256.hex("journal " + journal.size()).substring(0, 32),
                        "sys_created_on",
                        TIME.format(clock.instant()),
                        "element_id",
                        task.getOrDefault("sys_id", ""),
                        "element",
                        field,
                        "sys_created_by",
                        user,
                        "value",
                        value));
            } else if (field.equals("state") && !STATES.contains(value)) {
                return;
            } else if (!field.startsWith("u_") || fields.contains(field)) {
                task.put(field, field.equals("short_description") ? cut(value) : value);
            }
        });
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(SHORT, value.length()));
    }

    synchronized Optional<Map<String, String>> task(String id) {
        return tasks.stream().filter(task -> id.equals(task.get("sys_id"))).findFirst();
    }

    /** What a page holds, and whether there is another one behind it. */
    record Page(List<Map<String, String>> rows, boolean hasNext) {}

    /**
     * An equation about a field that there is not is left out, and the others decide. Rows of one second come in another
     * order each time; those that the user may not read are left out of the page on which they would stand.
     */
    synchronized Page query(String table, Map<String, String> asked) {
        List<Map<String, String>> rows =
                table.equals("sys_journal_field") ? journalIsReadable ? journal : List.of() : tasks;
        List<String> known = table.equals("sys_journal_field")
                ? List.of("sys_id", "element_id", "element", "sys_created_by")
                : List.of("sys_id", "number", "state", "correlation_id");
        String query = asked.getOrDefault("sysparm_query", "");
        List<Predicate<Map<String, String>>> parts = Arrays.stream(query.split("\\^"))
                .map(part -> part.split("(?<=[=>])|(?=[=>])", 3))
                .filter(part -> part.length == 3 && known.contains(part[0]))
                .map(part -> compared(part[0], part[1], part[2]))
                .toList();
        List<Map<String, String>> all = new ArrayList<>(rows.stream()
                .filter(row -> parts.stream().allMatch(part -> part.test(row)))
                .toList());
        Collections.shuffle(all, chance);
        Stream.of("sys_id", "sys_created_on")
                .filter(field -> query.endsWith("^ORDERBY" + field))
                .forEach(field -> all.sort(Comparator.comparing(row -> row.getOrDefault(field, ""))));
        long end = Long.parseLong(asked.getOrDefault("sysparm_offset", "0"))
                + Long.parseLong(asked.getOrDefault("sysparm_limit", "10000"));
        return new Page(
                all.stream()
                        .limit(end)
                        .skip(Long.parseLong(asked.getOrDefault("sysparm_offset", "0")))
                        .filter(row -> !unreadable.test(row))
                        .map(row -> only(row, asked.getOrDefault("sysparm_fields", "")))
                        .toList(),
                all.size() > end);
    }

    private static Predicate<Map<String, String>> compared(String field, String how, String value) {
        return row -> {
            int order = row.getOrDefault(field, "").compareTo(value);
            return how.equals(">") ? order > 0 : order == 0;
        };
    }

    private Map<String, String> only(Map<String, String> row, String names) {
        Map<String, String> told = new LinkedHashMap<>(row);
        told.keySet().removeIf(name -> name.startsWith("u_") && !fields.contains(name));
        if (!names.isEmpty()) {
            told.keySet().retainAll(Arrays.asList(names.split(",")));
        }
        return told;
    }

    synchronized Map<String, String> told(Map<String, String> task) {
        return only(task, "");
    }
}
