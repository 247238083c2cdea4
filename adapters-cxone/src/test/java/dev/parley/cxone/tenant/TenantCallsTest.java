package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.Secret;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.exchange.ContactFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one tenant's calls share, and when they are repeated. No pause is waited for in real time. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TenantCallsTest {

    /** The shared limits with one thing changed. */
    private static CallLimits limits(int attempts, int concurrent, int retriesPerMinute) {
        return new CallLimits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(45),
                attempts,
                concurrent,
                retriesPerMinute,
                Duration.ofMillis(250),
                Duration.ofSeconds(8),
                Duration.ofMillis(300),
                Duration.ofSeconds(5),
                Optional.empty());
    }

    @Test
    void whatPassesIsRepeatedUntilItDoes() {
        try (var tenant = StubTenant.answering(failing(3, StubTenant.status(503)))) {
            tenant.read();

            assertThat(tenant.readings()).isEqualTo(4);
        }
    }

    @Test
    void whatDoesNotPassEndsAfterSoManyAttempts() {
        try (var tenant = StubTenant.answering(StubTenant.status(500))) {
            assertThat(Faults.of(tenant::read)).isEqualTo(new ContactFault.VendorFailed(500));
            assertThat(tenant.readings()).isEqualTo(StubTenant.LIMITS.attempts());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 409, 410, 422})
    void whatIsRefusedIsNotRepeated(int status) {
        try (var tenant = StubTenant.answering(StubTenant.status(status))) {
            assertThat(Faults.of(tenant::read))
                    .isEqualTo(
                            status == 404
                                    ? new ContactFault.NotFound("the thing")
                                    : new ContactFault.Rejected(status, "no"));
            assertThat(tenant.readings()).isEqualTo(1);
        }
    }

    @Test
    void oneLimitStopsTheWholeTenant() {
        try (var tenant = StubTenant.answering(failing(1, StubTenant.status(429, "Retry-After", "20")))) {
            tenant.read();
            assertThat(tenant.time.instant()).isAfterOrEqualTo(VirtualTime.START.plusSeconds(20));
        }
        try (var tenant = StubTenant.answering(failing(1, StubTenant.status(429, "Retry-After", "50")))) {
            assertThat(Faults.of(tenant::read)).isInstanceOf(ContactFault.RateLimited.class);
            long asked = tenant.readings();

            assertThat(Faults.of(tenant::read)).as("another conversation").isInstanceOf(ContactFault.RateLimited.class);
            assertThat(tenant.readings()).as("was not sent at all").isEqualTo(asked);

            tenant.time.pass(Duration.ofSeconds(51));
            tenant.read();
        }
    }

    @Test
    void aLimitLongerThanTheCallersTimeFailsAtOnceAndSaysWhen() {
        try (var tenant = StubTenant.answering(StubTenant.status(429, "Retry-After", "99999999"))) {
            Instant comeBack = VirtualTime.START.plusSeconds(99_999_999);

            assertThat(Faults.of(tenant::read)).isEqualTo(new ContactFault.RateLimited(comeBack));
            assertThat(tenant.readings()).isEqualTo(1);
            assertThat(tenant.time.instant()).as("nothing was waited for").isBefore(VirtualTime.START.plusSeconds(1));
        }
    }

    @Test
    void aLimitWithoutATimeIsBackedOffFromAndNeverHot() {
        try (var tenant = StubTenant.answering(StubTenant.status(429))) {
            assertThat(Faults.of(tenant::read)).isInstanceOf(ContactFault.RateLimited.class);
            assertThat(tenant.readings()).isEqualTo(StubTenant.LIMITS.attempts());
            assertThat(tenant.time.instant()).isAfter(VirtualTime.START.plusMillis(5));
        }
    }

    @Test
    void theQuotaOfRepeatsIsTheTenantsNotTheCallers() {
        try (var tenant = new StubTenant(limits(6, 8, 7), StubTenant.status(503))) {
            Faults.of(tenant::read);
            Faults.of(tenant::read);
            Faults.of(tenant::read);

            assertThat(tenant.readings()).isEqualTo(3 + 7);
        }
    }

    @Test
    void aTenantThatOnlyFailsIsLeftAloneForAWhileAndTriedAgain() {
        var sick = new AtomicBoolean(true);
        StubServer.Page page = (exchange, asked, number) -> StubServer.json(exchange, sick.get() ? 500 : 200, "{}");
        try (var tenant = new StubTenant(limits(1, 8, 600), page)) {
            for (int call = 0; call < 40; call++) {
                Faults.of(tenant::read);
            }
            Instant rests = tenant.time.instant().plusSeconds(5);

            sick.set(false);
            for (int call = 0; call < 5; call++) {
                tenant.read();
            }

            assertThat(tenant.time.instant()).isAfterOrEqualTo(rests);
            assertThat(tenant.readings()).isEqualTo(45);
        }
    }

    @Test
    void whoHasLessTimeThanTheTenantRestsIsToldUntilWhen() {
        try (var tenant =
                new StubTenant(limits(1, 8, 600).withOperation(Duration.ofSeconds(3)), StubTenant.status(500))) {
            for (int call = 0; call < 40; call++) {
                Faults.of(tenant::read);
            }
            Instant rests = tenant.time.instant().plusSeconds(5);

            assertThat(Faults.of(tenant::read))
                    .isInstanceOfSatisfying(
                            ContactFault.Resting.class,
                            resting -> assertThat(resting.until()).isBetween(rests, rests.plusSeconds(1)));
            assertThat(tenant.readings()).isEqualTo(40);
        }
    }

    @Test
    void refusalsDoNotOpenTheCircuit() {
        try (var tenant = new StubTenant(limits(1, 8, 600), StubTenant.status(404))) {
            for (int call = 0; call < 60; call++) {
                Faults.of(tenant::read);
            }
            assertThat(tenant.readings()).isEqualTo(60);
        }
    }

    @Test
    void onlySoManyRequestsAreUnderWayAtOnce() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        StubServer.Page page = (exchange, asked, number) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            nap();
            now.decrementAndGet();
            StubServer.json(exchange, 200, "{}");
        };
        try (var tenant = new StubTenant(limits(1, 3, 600), page)) {
            Threads.atOnce(30, tenant::read);

            assertThat(most).hasValue(3);
            assertThat(tenant.readings()).isEqualTo(30);
        }
    }

    @Test
    void anUnknownHostIsNotTriedAgain() {
        ContactFault fault = faultOf(URI.create("http://no-such-host.invalid"));

        assertThat(fault).isEqualTo(new ContactFault.Unreachable("no-such-host.invalid", "unknown host"));
    }

    @Test
    void aRefusedConnectionFailsSoon() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(faultOf(URI.create("http://127.0.0.1:" + port)))
                .isEqualTo(new ContactFault.Unreachable("127.0.0.1:" + port, "connection refused"));
    }

    @Test
    void anAnswerThatIsNoJsonIsQuotedShortAndWithoutControlCharacters() {
        String page = "<html>\u001b[31m\n" + "x".repeat(5000);
        try (var tenant = StubTenant.answering((exchange, asked, number) -> StubServer.json(exchange, 200, page))) {
            assertThat(Faults.of(tenant::read)).isInstanceOfSatisfying(ContactFault.Unintelligible.class, fault -> {
                assertThat(fault.what()).isEqualTo("read the thing");
                assertThat(fault.quote()).startsWith("<html>").hasSize(200);
                assertThat(fault.quote().chars()).noneMatch(Character::isISOControl);
            });
        }
    }

    private static StubServer.Page failing(int times, StubServer.Page failure) {
        var left = new AtomicInteger(times);
        return (exchange, asked, number) -> {
            if (left.getAndDecrement() > 0) {
                failure.answer(exchange, asked, number);
            } else {
                StubServer.json(exchange, 200, "{}");
            }
        };
    }

    private static ContactFault faultOf(URI nowhere) {
        var time = new VirtualTime();
        var tenant = new CxoneTenant(nowhere, "tester", Secret.of("x"), StubTenant.LIMITS);
        var connection = new TenantConnection(tenant, time, time, new Random(1));
        ContactFault fault = Faults.of(() -> connection.calls(Set.of()).call(StubTenant.READING, Call::authorization));
        assertThat(time.instant()).isBefore(VirtualTime.START.plusSeconds(2));
        return fault;
    }

    private static void nap() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
