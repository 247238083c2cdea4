package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.AuditAftermath;
import dev.parley.domain.audit.AuditCost;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditWords;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.shell.store.Processes;
import dev.parley.shell.store.Store;
import dev.parley.shell.store.StoreSettings;
import dev.parley.shell.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long the commands that read the trail take with a million records, each in a heap of 64 MiB. What verifying
 * takes is in {@code StoreBenchIT}.
 */
class AuditFilesBenchIT {
    private static final int RECORDS = Integer.getInteger("parley.bench.records", 1_000_000);
    private static final int WRITERS = 200;
    private static final int A_CONVERSATION = 10;
    private static final String SMALL_HEAP = "-Xmx64m -XX:+UseSerialGC";

    @TempDir
    Path home;

    @Test
    void aMillionRecordsAreListedAndExportedInASmallHeap() throws Exception {
        write();
        System.out.printf("store of %,d records: %,d MiB%n", RECORDS, Files.size(data().resolve("parley.db")) >> 20);

        measure("audit list (last page)", "audit", "list", "-o", "json");
        measure("audit list of a conversation", "audit", "list", "--conversation", "c-7-3", "--outcome", "replied");
        measure("audit export, jsonl", "audit", "export", "--format", "jsonl", "--to", "audit.jsonl");
        measure("audit export, nothing new", "audit", "export", "--format", "jsonl", "--to", "audit.jsonl");

        try (var lines = Files.lines(home.resolve("audit.jsonl"))) {
            assertThat(lines.count()).isEqualTo(RECORDS);
        }
    }

    private Path data() {
        return home.resolve(".local/share/parley");
    }

    private void measure(String what, String... words) throws Exception {
        var parley = new ParleyJar(home).with("JAVA_TOOL_OPTIONS", SMALL_HEAP);
        long began = System.nanoTime();
        var ended = parley.run(words);
        assertThat(ended.code()).as(what + ": " + ended.err()).isZero();
        System.out.printf("%-30s %8.2f s in %s%n", what, (System.nanoTime() - began) / 1e9, SMALL_HEAP);
    }

    private void write() throws Exception {
        try (Store store = Stores.open(StoreSettings.in(data()), Processes.ofThisMachine());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(writer -> () -> write(store, writer))
                    .toList();
            for (Future<Integer> done : threads.invokeAll(writers)) {
                done.get();
            }
        }
    }

    private static int write(Store store, int writer) {
        int each = RECORDS / WRITERS;
        for (int i = 0; i < each; i++) {
            store.auditTrail().append(turn("c-" + writer + "-" + i / A_CONVERSATION, i % A_CONVERSATION + 1, i));
        }
        return each;
    }

    private static AuditEntry turn(String conversation, int turn, int second) {
        return new AuditEntry(
                Instant.parse("2026-01-15T09:00:00Z").plusSeconds(second),
                AuditKind.TURN,
                new AuditOrigin("bench", Optional.of("r1"), Optional.empty()),
                Optional.of(new ConversationId(conversation)),
                turn,
                "replied",
                Optional.empty(),
                AuditAftermath.NONE,
                AuditCost.NONE,
                JsonObject.empty(),
                new AuditWords(
                        Optional.of("Where is my order, please?"),
                        List.of("One moment, I am looking that up.", "It is on its way and comes tomorrow."),
                        List.of(),
                        Optional.empty()));
    }
}
