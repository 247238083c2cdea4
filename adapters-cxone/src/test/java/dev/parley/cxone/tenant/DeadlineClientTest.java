package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.domain.WaitInterrupted;
import feign.Request;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every exchange ends in time, body included, and no client below the calls sends what changes anything twice. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class DeadlineClientTest {
    private static final Duration DEADLINE = Duration.ofMillis(200);
    private static final Request.Options OPTIONS = Call.options(Duration.ofSeconds(2), DEADLINE);
    private static final Request.Options PATIENT = Call.options(Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final Hold over = new Hold();

    @Test
    void aBodyThatDripsForEverEndsInTime() {
        assertTimedOut((exchange, asked, number) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            while (!over.await(10)) {
                body.write(' ');
                body.flush();
            }
        });
    }

    @Test
    void aBodyThatStallsEndsInTime() {
        assertTimedOut((exchange, asked, number) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            over.await(10_000);
        });
    }

    @Test
    void anAnswerThatNeverBeginsEndsInTime() {
        assertTimedOut((exchange, asked, number) -> over.await(10_000));
    }

    @Test
    void aHugeBodyIsNotTakenIn() {
        StubServer.Page huge = (exchange, asked, number) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(block);
            }
        };
        try (var tenant = StubTenant.answering(huge)) {
            CallFailure failure =
                    CallFailure.of((RuntimeException) catchThrowable(() -> tenant.thing.get("a", PATIENT)));

            assertThat(failure.kind()).isEqualTo(CallFailure.Kind.BROKEN);
        }
    }

    @Test
    void whoIsInterruptedStopsAtOnceAndMayStillTalk() throws InterruptedException {
        var thrown = new AtomicReference<Throwable>();
        var arrived = new CountDownLatch(1);
        StubServer.Page stalling = (exchange, asked, number) -> {
            if (number == 0) {
                arrived.countDown();
                over.await(10_000);
            } else {
                StubServer.json(exchange, 200, "{}");
            }
        };
        try (var tenant = StubTenant.answering(stalling)) {
            Thread caller = Thread.ofVirtual().start(() -> {
                thrown.set(catchThrowable(() -> tenant.thing.get("a", PATIENT)));
                tenant.thing.get("clean up", PATIENT);
            });
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            caller.interrupt();

            assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
            assertThat(thrown.get()).isInstanceOf(WaitInterrupted.class);
            assertThat(tenant.readings()).isEqualTo(2);
            over.release();
        }
    }

    @ParameterizedTest(name = "{0} on a connection that is {1}")
    @CsvSource({"POST, new", "PUT, new", "POST, used", "PUT, used"})
    void whatChangesAnythingIsSentOnce(String method, String connection) {
        boolean used = connection.equals("used");
        StubServer.Page dying = (exchange, asked, number) -> {
            if (used && number == 0) {
                StubServer.json(exchange, 200, "{}");
            }
        };
        try (var tenant = StubTenant.answering(dying)) {
            if (used) {
                tenant.thing.get("warm up", PATIENT);
            }

            assertThatThrownBy(() -> send(tenant.thing, method))
                    .satisfies(thrown -> assertThat(
                                    CallFailure.of((RuntimeException) thrown).unclear())
                            .isTrue());

            assertThat(tenant.server.asked()).hasSize(used ? 2 : 1);
        }
    }

    /** Known of the JDK's client, and harmless: it only reads, within the same deadline, and never goes on. */
    @Test
    void aReadingMayBeSentAgainOnceByTheJdk() {
        try (var tenant = StubTenant.answering((exchange, asked, number) -> {})) {
            assertThatThrownBy(() -> tenant.thing.get("a", PATIENT)).isInstanceOf(RuntimeException.class);

            assertThat(tenant.readings()).isLessThanOrEqualTo(2);
        }
    }

    /** Holds an answer back until the test is over. */
    private static final class Hold {
        private final CountDownLatch latch = new CountDownLatch(1);

        boolean await(long milliseconds) {
            try {
                return latch.await(milliseconds, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return true;
            }
        }

        void release() {
            latch.countDown();
        }
    }

    private static void send(StubTenant.Thing thing, String method) {
        switch (method) {
            case "POST" -> thing.post("a", "{}", PATIENT);
            default -> thing.put("a", "{}", PATIENT);
        }
    }

    private void assertTimedOut(StubServer.Page page) {
        try (var tenant = StubTenant.answering(page)) {
            long began = System.nanoTime();
            RuntimeException thrown = (RuntimeException) catchThrowable(() -> tenant.thing.get("a", OPTIONS));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            over.release();

            assertThat(CallFailure.of(thrown).kind()).isEqualTo(CallFailure.Kind.TIMED_OUT);
            assertThat(took).isBetween(DEADLINE, DEADLINE.multipliedBy(20));
            assertThat(tenant.readings()).isEqualTo(1);
        }
    }
}
