package dev.parley.shell.store;

import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.VerifyTrail;
import dev.parley.domain.conversation.ConversationId;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A process of its own that reads a SQLite store in every way, and says how long it took and how much heap. */
final class ReadingProcess {
    private ReadingProcess() {}

    /** The folder. */
    public static void main(String[] args) {
        long begin = System.nanoTime();
        try (Store store = Stores.open(StoreSettings.in(Path.of(args[0])), Processes.ofThisMachine())) {
            System.out.printf("%-34s %6d ms%n", "open", (System.nanoTime() - begin) / 1_000_000);
            AuditTrail trail = store.auditTrail();
            AuditFilter all = AuditFilter.EVERYTHING;
            Optional<String> none = Optional.empty();
            measure("heads", () -> trail.heads().getFirst().count());
            measure("latest 50", () -> trail.latest(all, 50).size());
            measure("latest 50, once more", () -> trail.latest(all, 50).size());
            measure("latest 10000", () -> trail.latest(all, 10_000).size());
            measure(
                    "latest 50 of an outcome",
                    () -> trail.latest(
                                    new AuditFilter(
                                            Optional.empty(),
                                            none,
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of("failed"),
                                            false),
                                    50)
                            .size());
            measure(
                    "latest 50 of a run, no intentions",
                    () -> trail.latest(
                                    new AuditFilter(
                                            Optional.empty(),
                                            Optional.of("run-2"),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            none,
                                            false),
                                    50)
                            .size());
            measure(
                    "latest 50 of a kind",
                    () -> trail.latest(
                                    new AuditFilter(
                                            Optional.empty(),
                                            none,
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(AuditKind.ERASURE),
                                            none,
                                            true),
                                    50)
                            .size());
            measure("one conversation", () -> trail.of(new ConversationId("x7")).size());
            measure("loose ends", () -> store.conversations().looseEnds().size());
            measure("all, a page of 1000 at a time", () -> stream(trail));
            measure("verify", () -> new VerifyTrail(trail, StoredJson::object).verify(Optional.empty()));
        }
    }

    private static long stream(AuditTrail trail) {
        long read = 0;
        for (var page = trail.chain("1", 0, 1000); !page.isEmpty(); page = trail.chain("1", read, 1000)) {
            read += page.size();
        }
        return read;
    }

    private static void measure(String what, Supplier<Object> work) {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = System.nanoTime();
        String result = String.valueOf(work.get());
        long millis = (System.nanoTime() - before) / 1_000_000;
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%-34s %6d ms, peak heap %3d MiB: %s%n",
                what, millis, peak >> 20, result.length() > 60 ? result.substring(0, 60) + "…" : result);
    }
}
