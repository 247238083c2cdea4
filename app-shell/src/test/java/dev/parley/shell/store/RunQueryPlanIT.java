package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many runs are kept, what is asked of them is found along an index, and pages of them are not sorted. */
class RunQueryPlanIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTables() {
        Stores.sqlite(folder).close();
    }

    @Test
    void theLatestAreReadAlongTheTimeTheyBegan() {
        assertThat(plan(KeptRunRows.LATEST, 20))
                .noneMatch(step -> step.contains("TEMP B-TREE"))
                .contains("SCAN r USING INDEX kept_run_began");
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEnded() {
        assertThat(plan(KeptRunRows.EARLIER, "r1", 20))
                .noneMatch(step -> step.contains("TEMP B-TREE"))
                .anyMatch(step -> step.startsWith("SEARCH r USING INDEX kept_run_began (began<?)"));
    }

    @Test
    void thoseOfABeginningAreLookedForFromTheNewestOnInTheIndexAlone() {
        assertThat(plan(KeptRunRows.STARTING_WITH, 2, "r4", 2))
                .containsExactly("SCAN r USING COVERING INDEX kept_run_began");
    }

    @Test
    void verdictsAreCountedWithoutReadingWhatWasSaid() {
        assertThat(plan(KeptRunRows.verdicts(2), "r1", "r2"))
                .anyMatch(step -> step.startsWith("SEARCH kept_case USING COVERING INDEX kept_case_run (run=?)"));
    }

    @Test
    void whatHoldsWordsOfAConversationIsFoundByIt() {
        assertThat(plan(KeptCaseWords.HOLDING, "4711"))
                .anyMatch(step -> step.startsWith("SEARCH kept_words USING PRIMARY KEY (conversation=?)"));
        assertThat(plan(KeptCaseWords.HELD, "4711"))
                .anyMatch(step -> step.startsWith("SEARCH w USING PRIMARY KEY (conversation=?)"))
                .anyMatch(step -> step.startsWith("SEARCH k USING INTEGER PRIMARY KEY"));
    }

    @Test
    void whatIsForgottenIsFoundByItsRun() {
        assertThat(plan(KeptRunEnds.AMOUNT, "r1")).anyMatch(step -> step.startsWith("SEARCH kept_case USING INDEX"));
        assertThat(plan(KeptRunEnds.WORDS, "r1"))
                .anyMatch(step -> step.startsWith("SEARCH kept_words USING") && step.contains("(number=?)"))
                .noneMatch(step -> step.startsWith("SCAN"));
        assertThat(plan(KeptRunEnds.AGES + KeptRunEnds.NEWEST_FIRST)).noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    /** The canary. */
    @Test
    void aPlanWithoutAnIndexIsTold() {
        assertThat(plan("SELECT * FROM kept_run r ORDER BY r.setup LIMIT ?", 1))
                .anyMatch(step -> step.contains("TEMP B-TREE"))
                .contains("SCAN r");
    }

    private static List<String> plan(String query, Object... values) {
        Patience patience = new Patience(Clock.systemUTC(), when -> {}, below -> 0);
        try (Lane lane = new Lane(new SqliteDialect(folder.resolve("parley.db")), patience, false)) {
            return lane.transact(sql -> sql.all("EXPLAIN QUERY PLAN " + query, row -> row.getString("detail"), values));
        }
    }
}
