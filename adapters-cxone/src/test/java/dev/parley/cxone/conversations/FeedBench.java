package dev.parley.cxone.conversations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.StubServer;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.Secret;
import dev.parley.domain.Waiter;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.sync.DeltaFeed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One benchmark of the feed, a process of its own: a list in this process, asked over HTTP through the whole adapter.
 * Prints one line of figures for each round.
 */
final class FeedBench {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Instant OLDEST = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOKEN = "{\"access_token\": \"t\", \"expires_in\": 3600}";
    private static final int LOOK_AT_MEMORY = 2_000;

    private final int rows;
    private final boolean newestFirst;

    /** Written beforehand, so that the list costs little; where memory is looked at, it is written as it is asked for. */
    private final List<String> written;

    private FeedBench(int rows, boolean newestFirst, boolean writtenBefore) {
        this.rows = rows;
        this.newestFirst = newestFirst;
        written = writtenBefore
                ? IntStream.range(0, rows).mapToObj(FeedBench::row).toList()
                : List.of();
    }

    /**
     * Reads a list.
     *
     * @param words how many rows, how many times, {@code time} or {@code memory}, {@code oldest} or {@code newest} first
     */
    public static void main(String[] words) throws IOException {
        boolean lookAtMemory = words[2].equals("memory");
        var bench = new FeedBench(Integer.parseInt(words[0]), words[3].equals("newest"), !lookAtMemory);
        for (int round = 1; round <= Integer.parseInt(words[1]); round++) {
            bench.read(round, lookAtMemory);
        }
    }

    private void read(int round, boolean lookAtMemory) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var requests = new AtomicInteger();
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
        try {
            var connection = new TenantConnection(
                    new CxoneTenant(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                            "bench",
                            Secret.of("bench"),
                            CallLimits.STANDARD),
                    CLOCK,
                    Waiter.sleeping(CLOCK),
                    new Random(1));
            DeltaFeed feed = new ConversationsProfile(
                            connection, PollSchedule.standard(), CLOCK, Waiter.sleeping(CLOCK))
                    .feed(EnumSet.of(Scope.CONVERSATIONS_READ));
            var count = new AtomicInteger();
            var most = new long[1];
            long cpu = cpuNanos();
            long before = System.nanoTime();
            feed.changes(OLDEST, OLDEST.plusMillis(rows), change -> {
                if (count.incrementAndGet() % LOOK_AT_MEMORY == 0 && lookAtMemory) {
                    most[0] = Math.max(most[0], held());
                }
                return true;
            });
            double seconds = (System.nanoTime() - before) / 1e9;
            System.out.printf(
                    "round=%d conversations=%d seconds=%.2f perSecond=%.0f cpuSeconds=%.2f requests=%d heldMostKiB=%d%n",
                    round,
                    count.get(),
                    seconds,
                    count.get() / seconds,
                    (cpuNanos() - cpu) / 1e9,
                    requests.get(),
                    most[0] / 1024);
        } finally {
            server.stop(0);
        }
    }

    /** Of this process, list and all: a machine that has other things to do does not change it much. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** What is held when everything that nobody needs is gone. */
    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        if (target.equals("/oauth/token")) {
            StubServer.json(exchange, 200, TOKEN);
            return;
        }
        int from = Math.max(
                0,
                Math.toIntExact(Instant.parse(URLDecoder.decode(
                                        target.substring(target.indexOf('=') + 1, target.indexOf('&')),
                                        StandardCharsets.UTF_8))
                                .toEpochMilli()
                        - OLDEST.toEpochMilli()));
        int place = target.contains("&place=") ? Integer.parseInt(target.substring(target.lastIndexOf('=') + 1)) : 0;
        int all = rows - from;
        int end = Math.min(all, place + 100);
        var page = new StringBuilder(40_000).append("{\"entities\": [");
        for (int i = place; i < end; i++) {
            int row = newestFirst ? rows - 1 - i : from + i;
            page.append(i == place ? "" : ",").append(written.isEmpty() ? row(row) : written.get(row));
        }
        String base = target.contains("&place=") ? target.substring(0, target.lastIndexOf("&place=")) : target;
        page.append("], \"nextUri\": ")
                .append(end < all ? "\"" + base + "&place=" + end + "\"" : "null")
                .append('}');
        StubServer.json(exchange, 200, page.toString());
    }

    /** Row i changed i milliseconds after the oldest one, and was opened up to a minute before. */
    private static String row(int i) {
        return "{\"id\": \"8c1f7a52-64c1-4a0e-9d6b-" + (100_000_000_000L + i)
                + "\", \"type\": \"webchat\", \"state\": \"active\", \"createdDate\": \""
                + OLDEST.plusMillis(i - i * 7919L % 60_000) + "\", \"updatedDate\": \"" + OLDEST.plusMillis(i)
                + "\"}";
    }
}
