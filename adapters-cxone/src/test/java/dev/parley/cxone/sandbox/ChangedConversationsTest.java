package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.ConversationTable.After;
import dev.parley.cxone.sandbox.ConversationTable.Listed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of changes against the same list made by hand, with many changes of one and the same millisecond. */
class ChangedConversationsTest {
    private static final int CONVERSATIONS = 120;
    private static final int CHANGES = 900;
    private static final int LAST = 200;
    private static final int SHOWN = 150;

    private final Database database = Database.open(Optional.empty());
    private final List<Change> changes = new ArrayList<>();

    private record Change(String conversation, long at, String kind) {}

    private record Row(String conversation, long updated) {}

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachIsListedOnceUnderItsLastChangeThatIsShown(boolean withInteractions) {
        fill();
        for (long since : new long[] {0, 1, 77, SHOWN, SHOWN + 1}) {
            assertThat(rows(page(since, withInteractions, new After(-1, ""), Integer.MAX_VALUE)))
                    .isEqualTo(byHand(since, withInteractions));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50})
    void pagesByKeyTellTheSameAsOneLongList(int size) {
        fill();
        List<Row> met = new ArrayList<>();
        var after = new After(-1, "");
        List<Listed> page = page(20, true, after, size);
        while (!page.isEmpty()) {
            met.addAll(rows(page));
            after = new After(page.getLast().updated(), page.getLast().id());
            page = page(20, true, after, size);
        }
        assertThat(met).isEqualTo(byHand(20, true));
    }

    /** What a page costs must not grow with the past: SQLite tells how it would go about it. */
    @Test
    void aPageIsFoundAlongAnIndexAndOnlyThePageIsSorted() {
        List<String> plan = database.read(sql ->
                sql.all("EXPLAIN QUERY PLAN " + ConversationTable.changed(true), row -> row.getString("detail")));

        assertThat(plan)
                .anyMatch(step -> step.startsWith("SEARCH x USING COVERING INDEX change_at"))
                .anyMatch(step -> step.startsWith("SEARCH y USING PRIMARY KEY"))
                .noneMatch(step -> step.startsWith("SCAN x") || step.startsWith("SCAN y"));
        assertThat(plan.subList(0, plan.indexOf("SCAN u"))).noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    private void fill() {
        var random = new Random(3);
        for (int i = 0; i < CHANGES; i++) {
            changes.add(new Change(
                    "c" + random.nextInt(CONVERSATIONS),
                    1 + random.nextInt(LAST),
                    random.nextBoolean() ? "state" : "interaction"));
        }
        database.write(sql -> {
            for (int i = 0; i < CONVERSATIONS; i++) {
                sql.run("INSERT INTO conversation VALUES (?,'bot','[]','v','{}',0,0,NULL,0,0,NULL,0)", "c" + i);
            }
            changes.forEach(each -> new ConversationTable(sql).changed(each.conversation(), each.at(), each.kind()));
            return sql;
        });
    }

    private List<Listed> page(long since, boolean withInteractions, After after, int size) {
        return database.read(
                sql -> new ConversationTable(sql).changedBetween(since, SHOWN, SHOWN, withInteractions, after, size));
    }

    private static List<Row> rows(List<Listed> listed) {
        return listed.stream().map(each -> new Row(each.id(), each.updated())).toList();
    }

    private List<Row> byHand(long since, boolean withInteractions) {
        Map<String, Long> last = new TreeMap<>();
        changes.stream()
                .filter(each ->
                        each.at() <= SHOWN && (withInteractions || each.kind().equals("state")))
                .forEach(each -> last.merge(each.conversation(), each.at(), Math::max));
        return last.entrySet().stream()
                .filter(each -> each.getValue() >= since)
                .map(each -> new Row(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Row::updated).thenComparing(Row::conversation))
                .toList();
    }
}
