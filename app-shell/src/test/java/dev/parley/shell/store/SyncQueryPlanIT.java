package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many conversations are carried, what a sync asks is found along an index and not sorted. */
class SyncQueryPlanIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTables() {
        Stores.sqlite(folder).close();
    }

    @Test
    void whatIsDueIsReadAlongTheTimeAtWhichItIs() {
        for (String due : List.of(SyncPending.DUE, SyncPending.DUE_AGAIN)) {
            assertThat(plan(due, "t", "d", "2026", 10))
                    .noneMatch(step -> step.contains("TEMP B-TREE"))
                    .anyMatch(step -> step.contains("USING INDEX sync_pending_due (tenant=? AND desk=? AND due_at<?)"));
        }
    }

    @Test
    void aConversationIsFoundByItsKey() {
        assertThat(plan(SyncPending.FIND, "t", "d", "c"))
                .containsExactly("SEARCH sync_pending USING PRIMARY KEY (tenant=? AND desk=? AND conversation=?)");
        assertThat(plan(SyncCarried.FIND, "t", "d", "c"))
                .containsExactly("SEARCH sync_carried USING PRIMARY KEY (tenant=? AND desk=? AND conversation=?)");
        assertThat(plan(SyncCarried.DEALT_WITH, "t", "d", "c"))
                .containsExactly("SEARCH sync_carried USING PRIMARY KEY (tenant=? AND desk=? AND conversation=?)");
        assertThat(plan(SyncNotes.TELL, "t", "d", "c"))
                .contains("SEARCH sync_note USING PRIMARY KEY (tenant=? AND desk=? AND conversation=?)");
        assertThat(plan(SyncPending.SETTLE, "t", "d", "c", "2026")).noneMatch(step -> step.startsWith("SCAN"));
    }

    @Test
    void whatIsAsideOfAConversationIsFoundByIt() {
        assertThat(plan(SyncParked.OF_ONE, "t", "d", "c"))
                .contains("SEARCH sync_parked USING PRIMARY KEY (tenant=? AND desk=? AND conversation=?)");
    }

    @Test
    void decisionsAreToldAndForgottenAlongTheirNumbers() {
        assertThat(plan(SyncDecisions.TELL, "t", "d", "c"))
                .noneMatch(step -> step.contains("TEMP B-TREE"))
                .anyMatch(step -> step.contains("USING INDEX sync_decision_conversation"));
        assertThat(plan(SyncDecisions.FORGET, "t", "d", "c", "t", "d", "c"))
                .noneMatch(step -> step.contains("TEMP B-TREE") || step.startsWith("SCAN"));
    }

    /** The canary. */
    @Test
    void aPlanWithoutAnIndexIsTold() {
        assertThat(plan("SELECT * FROM sync_pending WHERE state = ? ORDER BY attempts", "active"))
                .anyMatch(step -> step.contains("TEMP B-TREE"))
                .contains("SCAN sync_pending");
    }

    private static List<String> plan(String query, Object... values) {
        Patience patience = new Patience(Clock.systemUTC(), when -> {}, below -> 0);
        try (Lane lane = new Lane(new SqliteDialect(folder.resolve("parley.db")), patience, false)) {
            return lane.transact(sql -> sql.all("EXPLAIN QUERY PLAN " + query, row -> row.getString("detail"), values));
        }
    }
}
