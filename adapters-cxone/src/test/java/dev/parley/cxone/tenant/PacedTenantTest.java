package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.exchange.CallRate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All calls of a tenant that limits them, over the wire, tokens included. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PacedTenantTest {
    private static final int CALLERS = 10;
    private static final int CALLS = 20;
    private static final Duration BACK_IN = Duration.ofSeconds(2);

    private final AtomicReference<VirtualTime> time = new AtomicReference<>();
    private final AtomicInteger complaints = new AtomicInteger();
    private final List<Instant> takes = new CopyOnWriteArrayList<>();

    /** The virtual clock goes on while requests are on their way, so as many as there are callers may arrive at once. */
    @Test
    void aRateThatWasToldIsExceededByNobody() {
        CallLimits told = limits().withRate(new CallRate(20, Duration.ofSeconds(1)));
        try (StubTenant tenant = tenant(told, new Bucket(20, CALLERS + 4))) {
            all(tenant);

            assertThat(complaints).hasValue(0);
            assertThat(Duration.between(VirtualTime.START, tenant.time.instant()))
                    .as("and nothing is given away")
                    .isBetween(Duration.ofMillis(9_800), Duration.ofMillis(10_500));
        }
    }

    @Test
    void aRateThatIsToldLaterHoldsFromThenOnUntilItIsTakenBack() {
        try (StubTenant tenant = tenant(limits(), new Bucket(20, CALLERS + 4))) {
            tenant.connection.keepTo(Optional.of(new CallRate(20, Duration.ofSeconds(1))));
            all(tenant);

            assertThat(complaints).hasValue(0);
            assertThat(tenant.connection.callsPerSecond()).hasValue(20);
            tenant.connection.keepTo(Optional.empty());
            assertThat(tenant.connection.callsPerSecond()).isEmpty();
        }
    }

    @Test
    void aLimitThatNobodyToldIsLearntAndAllIsDoneInTheEnd() {
        try (StubTenant tenant = tenant(limits(), new Bucket(20, 20))) {
            all(tenant);

            assertThat(takes).hasSize(CALLERS * CALLS);
            assertThat(complaints.get()).isBetween(1, 25);
            assertThat(tenant.connection.complaints()).isEqualTo(complaints.get());
            assertThat(tenant.connection.callsPerSecond().orElseThrow())
                    .as("it rises until the bucket of 20 calls is full once more")
                    .isLessThan(35);
        }
    }

    /** Everything would be sent again as soon as the gate opens, and most of it refused again. */
    @Test
    void withoutThePaceComplaintsWouldNotEnd() {
        var bucket = new Bucket(20, 20);
        Instant now = VirtualTime.START;
        int left = CALLERS * CALLS;
        int refused = 0;
        while (left > 0) {
            int sent = left;
            for (int call = 0; call < sent; call++) {
                boolean taken = bucket.takes(now);
                left -= taken ? 1 : 0;
                refused += taken ? 0 : 1;
            }
            now = now.plus(BACK_IN);
        }
        assertThat(refused).isGreaterThan(400);
    }

    private static void all(StubTenant tenant) {
        Threads.atOnce(CALLERS, () -> {
            for (int call = 0; call < CALLS; call++) {
                tenant.read();
            }
            return true;
        });
    }

    private StubTenant tenant(CallLimits limits, Bucket bucket) {
        StubServer.Page page = (exchange, asked, number) -> {
            Instant now = time.get().instant();
            if (bucket.takes(now)) {
                takes.add(now);
                StubServer.json(exchange, 200, "{}");
            } else {
                complaints.incrementAndGet();
                StubTenant.status(429, "Retry-After", Long.toString(BACK_IN.toSeconds()))
                        .answer(exchange, asked, number);
            }
        };
        var tenant = new StubTenant(limits, page);
        time.set(tenant.time);
        return tenant;
    }

    private static CallLimits limits() {
        return StubTenant.LIMITS.withOperation(Duration.ofMinutes(30));
    }
}
