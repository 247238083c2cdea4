package dev.parley.shell.wiring;

import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.Streams;
import dev.parley.shell.store.Processes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** One {@code resolution backfill}, a process of its own, that writes behind it what it took, and held at most. */
final class BackfillBench {
    private static final long EVERY_MILLIS = 1000;

    private BackfillBench() {}

    /**
     * Reads everything that a tenant has.
     *
     * @param words where the tenant is, an empty folder, {@code time} or {@code memory}, and further options of the command
     */
    public static void main(String[] words) throws IOException {
        var most = new AtomicLong();
        Path home = Path.of(words[1]);
        if (words[2].equals("memory")) {
            Thread.ofPlatform().daemon().start(() -> look(most));
        }
        var around = new Surroundings(
                Map.of(
                        "CXONE_ORG_URL",
                        words[0],
                        "CXONE_CLIENT_ID",
                        "bench",
                        "CXONE_CLIENT_SECRET",
                        "bench",
                        "PARLEY_HOME",
                        home.resolve("data").toString(),
                        "XDG_CONFIG_HOME",
                        home.resolve("config").toString()),
                home,
                home,
                false);
        Streams streams = ProcessStreams.open(false);
        Interruption interruption = new Interruption(Thread.currentThread());
        List<String> line =
                List.of("resolution", "backfill", "--from", "2026-01-01", "--to", "2026-02-01", "-o", "json");
        long began = System.nanoTime();
        ExitCode code;
        try (Parts parts = new Parts(around, Time.real(), Processes.ofThisMachine())) {
            code = parts.frontDoor(streams, interruption).enter(line, streams, interruption);
        }
        String figures = String.format(
                Locale.ROOT,
                "seconds=%.2f cpuSeconds=%.2f heldMostKiB=%d",
                (System.nanoTime() - began) / 1e9,
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                                .getProcessCpuTime()
                        / 1e9,
                most.get() / 1024);
        Files.writeString(home.resolve("figures"), figures);
        System.exit(code.code());
    }

    /** What is held when everything that nobody needs is gone. */
    private static void look(AtomicLong most) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                System.gc();
                long held =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                most.accumulateAndGet(held, Math::max);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
