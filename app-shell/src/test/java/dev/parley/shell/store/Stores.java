package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.Waiter;
import dev.parley.shell.DocumentedErrors;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Opens stores in real time, with processes that live and die as a test says. */
public final class Stores {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Stores() {}

    /** A process as a test sees it. */
    record Life(ProcessMark own, Set<Long> dead) implements Processes {
        static Life ofPid(long pid) {
            return new Life(new ProcessMark("here", pid, Instant.EPOCH), ConcurrentHashMap.newKeySet());
        }

        @Override
        public boolean isAlive(ProcessMark process) {
            return !dead.contains(process.pid());
        }
    }

    static Store open(StoreSettings settings) {
        return open(settings, Life.ofPid(1));
    }

    /** The store, for a process that is what it is told to be. */
    public static Store open(StoreSettings settings, Processes processes) {
        Clock clock = Clock.systemUTC();
        return Store.open(settings, clock, Waiter.sleeping(clock), processes, Stores::unguessable);
    }

    static Dialect dialect(StoreSettings settings) {
        return switch (settings) {
            case StoreSettings.Embedded embedded -> new SqliteDialect(embedded.file());
            case StoreSettings.Shared shared -> new PostgresDialect(shared);
        };
    }

    static Store sqlite(Path folder) {
        return open(StoreSettings.in(folder));
    }

    /** Whether the page of errors has it, with the exit code that the store's failures have. */
    static void assertDocumented(StoreException e) {
        assertThat(DocumentedErrors.read().describe(e.what(), 3)).as(e.what()).isTrue();
        assertThat(e.hint()).isNotBlank();
    }

    static String unguessable() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
