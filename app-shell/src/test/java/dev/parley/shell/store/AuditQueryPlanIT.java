package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.conversation.ConversationId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many records there are, a page of them is found along an index, and nothing is sorted for it. */
class AuditQueryPlanIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTables() {
        Stores.sqlite(folder).close();
    }

    static Stream<AuditFilter> everyCombination() {
        return IntStream.range(0, 128)
                .mapToObj(bits -> new AuditFilter(
                        when(bits, 1, new ConversationId("c")),
                        when(bits, 2, "r"),
                        when(bits, 4, Entries.START),
                        when(bits, 8, Entries.START),
                        when(bits, 16, AuditKind.TURN),
                        when(bits, 32, "failed"),
                        (bits & 64) != 0));
    }

    private static <T> Optional<T> when(int bits, int bit, T value) {
        return (bits & bit) == 0 ? Optional.empty() : Optional.of(value);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void aPageIsReadAlongAnIndex(AuditFilter filter) {
        assertThat(plan(AuditQuery.latest(filter, 50)))
                .noneMatch(step -> step.contains("TEMP B-TREE"))
                .noneMatch(step -> step.matches("SCAN r(?! USING.* INDEX).*"))
                .anyMatch(step -> step.matches("(SEARCH|SCAN) r USING INDEX " + narrowest(filter) + "\\b.*"));
    }

    private static String narrowest(AuditFilter filter) {
        if (filter.conversation().isPresent()) {
            return "audit_record_conversation";
        }
        if (filter.run().isPresent()) {
            return "audit_record_run";
        }
        boolean narrow = filter.kind().isPresent() || filter.outcome().isPresent();
        return narrow ? "audit_record_(kind|outcome)" : "audit_record_at";
    }

    @Test
    void anErasureGoesAlongTheConversation() {
        assertThat(plan(new AuditQuery(StoredAuditTrail.ERASE, List.of("1", "c", "1", 7))))
                .anyMatch(step -> step.startsWith("SEARCH audit_record USING INDEX audit_record_conversation "))
                .anyMatch(step ->
                        step.matches("SEARCH audit_words USING (COVERING )?INDEX sqlite_autoindex_audit_words_1 .*"));
    }

    @Test
    void aChainIsReadAlongItsKey() {
        assertThat(plan(AuditQuery.page("1", 7, 50)))
                .noneMatch(step -> step.contains("TEMP B-TREE"))
                .anyMatch(step -> step.startsWith("SEARCH r USING INDEX sqlite_autoindex_audit_record_1"));
    }

    @Test
    void aPlanWithoutAnIndexIsTold() {
        var query = new AuditQuery("SELECT * FROM audit_record r ORDER BY r.hash LIMIT ?", List.of(1));

        assertThat(plan(query)).anyMatch(step -> step.contains("TEMP B-TREE")).contains("SCAN r");
    }

    private static List<String> plan(AuditQuery query) {
        Patience patience = new Patience(Clock.systemUTC(), when -> {}, below -> 0);
        try (Lane lane = new Lane(new SqliteDialect(folder.resolve("parley.db")), patience, false)) {
            return lane.transact(sql -> sql.all(
                    "EXPLAIN QUERY PLAN " + query.sql(),
                    row -> row.getString("detail"),
                    query.values().toArray()));
        }
    }
}
