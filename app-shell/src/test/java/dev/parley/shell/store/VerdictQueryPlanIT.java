package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.VerdictScope;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many verdicts are kept, a report counts along an index that has all it asks for, and reads no verdict. */
class VerdictQueryPlanIT {
    private static final VerdictScope ALL = new VerdictScope("t", Optional.empty(), Optional.empty());

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTables() {
        Stores.sqlite(folder).close();
    }

    @Test
    void aPeriodIsCountedAlongItsTime() {
        for (String columns : List.of("outcome", "bot, outcome")) {
            assertThat(plan(StoredVerdictBook.query(columns, ALL), "t", "2026", "2027"))
                    .contains("SEARCH verdict USING COVERING INDEX verdict_ended (tenant=? AND ended>? AND ended<?)");
        }
        var chats = new VerdictScope("t", Optional.empty(), Optional.of(Entry.CHAT));
        assertThat(plan(StoredVerdictBook.query("outcome", chats), "t", "2026", "2027", "chat"))
                .contains("SEARCH verdict USING COVERING INDEX verdict_ended (tenant=? AND ended>? AND ended<?)");
    }

    @Test
    void aBotIsCountedAlongItsOwnTime() {
        var bot = new VerdictScope("t", Optional.of(new BotId("b")), Optional.empty());
        assertThat(plan(StoredVerdictBook.query("outcome", bot), "t", "2026", "2027", "b"))
                .contains(
                        "SEARCH verdict USING COVERING INDEX verdict_bot (tenant=? AND bot=? AND ended>? AND ended<?)");
    }

    @Test
    void aConversationIsFoundByItsKey() {
        assertThat(plan(StoredVerdictBook.FIND, "t", "c"))
                .containsExactly("SEARCH verdict USING PRIMARY KEY (tenant=? AND conversation=?)");
    }

    /** The canary. */
    @Test
    void aPlanWithoutAnIndexIsTold() {
        assertThat(plan("SELECT rule, COUNT(*) FROM verdict WHERE rule > ? GROUP BY rule", "a"))
                .contains("SCAN verdict");
    }

    private static List<String> plan(String query, Object... values) {
        Patience patience = new Patience(Clock.systemUTC(), when -> {}, below -> 0);
        try (Lane lane = new Lane(new SqliteDialect(folder.resolve("parley.db")), patience, false)) {
            return lane.transact(sql -> sql.all("EXPLAIN QUERY PLAN " + query, row -> row.getString("detail"), values));
        }
    }
}
