package dev.parley.ticketing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import dev.parley.domain.sync.DeskFault.RateLimited.Scope;
import feign.Headers;
import feign.RequestLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a request, it is sent once, and out comes an answer or a fault that says whether it was carried out. */
class DeskHttpIT {
    private static final String TOKEN = "1-31-0123456789abcdef";
    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(1), 4);
    private static final HttpLimits IMPATIENT =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(1), 4);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    record Wire(String id, @Nullable String word, Optional<String> more) {}

    interface Api {
        @RequestLine("POST /tickets?q=1")
        @Headers("Content-Type: application/json")
        @Nullable
        Wire write(Wire ticket);

        @RequestLine("PATCH /tickets")
        @Headers("Content-Type: application/json")
        @Nullable
        Wire change(Wire ticket);
    }

    private static final UnaryOperator<String> PEOPLE = UnaryOperator.identity();

    private static Api api(URI base) {
        return api(base, LIMITS);
    }

    private static Api api(URI base, HttpLimits limits) {
        return new DeskHttp(base, limits, List.of(Secret.of(TOKEN)), PEOPLE, CLOCK)
                .client(Api.class, request -> request.header("Authorization", "token " + TOKEN), VendorFaults.NONE);
    }

    private static DeskFault fault(RawServer server) {
        return thrown(server, LIMITS).fault();
    }

    private static DeskFault fault(RawServer server, HttpLimits limits) {
        return thrown(server, limits).fault();
    }

    private static DeskException thrown(RawServer server, HttpLimits limits) {
        DeskException thrown = catchThrowableOfType(
                DeskException.class, () -> api(server.url(), limits).write(new Wire("1", null, Optional.empty())));
        assertThat(server.requests()).hasSize(1);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    @Test
    void anAnswerIsReadAndNothingEmptyIsSent() {
        try (RawServer server = RawServer.saying("200 OK", "", "{\"id\":\"7\",\"word\":\"x\",\"unknown\":[1]}")) {
            assertThat(api(server.url()).change(new Wire("1", null, Optional.empty())))
                    .isEqualTo(new Wire("7", "x", Optional.empty()));
            assertThat(server.requests().getFirst())
                    .startsWith("PATCH /tickets HTTP/1.1")
                    .containsIgnoringCase("authorization: token " + TOKEN)
                    .endsWith("{\"id\":\"1\"}");
        }
    }

    @Test
    void anEmptyAnswerIsNull() {
        try (RawServer server = RawServer.saying("201 Created", "", "")) {
            assertThat(api(server.url()).write(new Wire("1", null, Optional.empty())))
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"500, true", "502, true", "504, true", "507, true", "408, true", "503, false"})
    void aFailureSaysWhetherItMayHaveBeenDone(int status, boolean unclear) {
        try (RawServer server = RawServer.saying(status + " Oh", "", "{\"message\":\"down\"}")) {
            assertThat(fault(server)).isEqualTo(new DeskFault.Transient(unclear, "down (HTTP " + status + ")"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 7 | 7",
                "429 | 0.5 | 0.5",
                "429 | 99999999 | 3600",
                "429 | Thu, 01 Jan 2026 00:00:09 GMT | 9",
                "429 | Thursday, 01-Jan-26 00:00:09 GMT | 9",
                "429 | soon | ",
                "429 | -3 | ",
                "429 | 0 | ",
                "503 | 7 | 7",
                "503 | Thu, 01 Jan 2026 00:00:09 GMT | 9"
            })
    void tooManyRequestsSaysHowLongToWait(int status, String header, @Nullable String seconds) {
        Optional<Duration> expected = Optional.ofNullable(seconds).map(text -> Duration.parse("PT" + text + "S"));
        try (RawServer server = RawServer.saying(status + " Oh", "Retry-After: " + header + "\r\n", "")) {
            assertThat(fault(server)).isEqualTo(new DeskFault.RateLimited(expected, Scope.ACCOUNT));
        }
    }

    @Test
    void tooManyRequestsMaySayNothing() {
        try (RawServer server = RawServer.saying("429 Slow down", "", "")) {
            assertThat(fault(server)).isEqualTo(new DeskFault.RateLimited(Optional.empty(), Scope.ACCOUNT));
        }
    }

    @Test
    void refusalsAreTold() {
        assertThat(refused("401 No", "{\"message\":\"Unauthorized\"}"))
                .isEqualTo(new DeskFault.Unauthorised(Optional.empty(), "Unauthorized (HTTP 401)"));
        assertThat(refused("403 No", ""))
                .isEqualTo(new DeskFault.Unauthorised(Optional.of("POST /tickets"), "HTTP 403"));
        assertThat(refused("404 No", "")).isEqualTo(new DeskFault.Missing(Why.DELETED, "HTTP 404"));
        assertThat(refused("409 No", "")).isEqualTo(new DeskFault.Conflict("HTTP 409"));
        assertThat(refused("412 No", "")).isEqualTo(new DeskFault.Conflict("HTTP 412"));
        assertThat(refused("422 No", "{\"errors\":[\"Subject cannot be blank\"]}"))
                .isEqualTo(new DeskFault.Rejected(Optional.empty(), "Subject cannot be blank (HTTP 422)"));
    }

    private static DeskFault refused(String status, String body) {
        try (RawServer server = RawServer.saying(status, "", body)) {
            return fault(server);
        }
    }

    @Test
    void theVendorHasTheFirstWord() {
        try (RawServer server = RawServer.saying("500 Oh", "", "{\"code\":\"busy\"}")) {
            VendorFaults busy =
                    refusal -> refusal.body().path("code").asString("").equals("busy")
                            ? Optional.of(new DeskFault.Conflict(refusal.method() + " " + refusal.path()))
                            : Optional.empty();
            Api api =
                    new DeskHttp(server.url(), LIMITS, List.of(), PEOPLE, CLOCK).client(Api.class, request -> {}, busy);

            DeskException thrown =
                    catchThrowableOfType(DeskException.class, () -> api.write(new Wire("1", null, Optional.empty())));

            assertThat(thrown.fault()).isEqualTo(new DeskFault.Conflict("POST /tickets?q=1"));
        }
    }

    @Test
    void aPageInPlaceOfDataIsAFault() {
        try (RawServer server = RawServer.saying(
                "200 OK", "Content-Type: text/html\r\n", "<!DOCTYPE html><html><title>Log in</title></html>")) {
            assertThat(fault(server))
                    .isEqualTo(new DeskFault.Transient(true, "an HTML page titled 'Log in' in place of data"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\",", "[1]", "nonsense", "{\"id\":{\"a\":1}}"})
    void whatMakesNoSenseIsAFault(String body) {
        try (RawServer server = RawServer.saying("200 OK", "", body)) {
            assertThat(fault(server)).isInstanceOfSatisfying(DeskFault.Transient.class, unclear -> {
                assertThat(unclear.unclear()).isTrue();
                assertThat(unclear.words()).startsWith("an answer that makes no sense: ");
            });
        }
    }

    @Test
    void noRedirectIsFollowed() {
        assertThat(redirected("/NoAuth/Login.html?next=secret"))
                .isEqualTo(new DeskFault.Unauthorised(Optional.empty(), "redirected to /NoAuth/Login.html (HTTP 302)"));
        assertThat(redirected("https://elsewhere.example.com/"))
                .isEqualTo(new DeskFault.Misconfigured("redirected to https://elsewhere.example.com/ (HTTP 302): "
                        + "give the URL of the system itself"));
    }

    private static DeskFault redirected(String location) {
        try (RawServer server = RawServer.saying("302 Found", "Location: " + location + "\r\n", "")) {
            return fault(server);
        }
    }

    @Test
    void aBrokenOrSlowAnswerIsUnclear() {
        CountDownLatch over = new CountDownLatch(1);
        DeskFault broken = new DeskFault.Transient(true, "the connection broke before the answer was complete");
        DeskFault late = new DeskFault.Transient(true, "no complete answer in time");
        try (RawServer dies = new RawServer(socket -> socket.setSoLinger(true, 0));
                RawServer cut = new RawServer(socket -> say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"));
                RawServer mute = new RawServer(socket -> await(over));
                RawServer drips = new RawServer(socket -> {
                    say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{");
                    await(over);
                })) {
            assertThat(fault(dies)).isEqualTo(broken);
            assertThat(fault(cut)).isEqualTo(broken);
            assertThat(fault(mute, IMPATIENT)).isEqualTo(late);
            assertThat(fault(drips, IMPATIENT)).isEqualTo(late);
            over.countDown();
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whereNobodyListensNothingWasDone() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(unreached("http://127.0.0.1:" + free))
                .isEqualTo(new DeskFault.Transient(false, "connection refused"));
        assertThat(unreached("http://nobody.invalid")).isEqualTo(new DeskFault.Transient(false, "unknown host"));
    }

    @Test
    void whereTlsFailsNothingWasDone() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try (Socket socket = plain.accept()) {
                    say(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(unreached("https://127.0.0.1:" + plain.getLocalPort()))
                    .isEqualTo(new DeskFault.Transient(false, "TLS failed"));
        }
    }

    private static DeskFault unreached(String base) {
        return catchThrowableOfType(
                        DeskException.class, () -> api(URI.create(base)).write(new Wire("1", null, Optional.empty())))
                .fault();
    }

    @Test
    void noMessageShowsASecret() {
        try (RawServer server =
                RawServer.saying("400 No", "", "{\"message\":\"bad header Authorization: token " + TOKEN + "\"}")) {
            DeskException thrown = thrown(server, LIMITS);
            assertThat(thrown.fault().toString()).contains("bad header").doesNotContain(TOKEN);
            assertThat(thrown).hasMessageNotContaining(TOKEN).hasNoCause();
        }
        Api broken = new DeskHttp(URI.create("http://127.0.0.1:9"), LIMITS, List.of(Secret.of(TOKEN)), PEOPLE, CLOCK)
                .client(Api.class, request -> request.header("Authorization", TOKEN + "\n"), VendorFaults.NONE);

        DeskException thrown =
                catchThrowableOfType(DeskException.class, () -> broken.write(new Wire("1", null, Optional.empty())));

        assertThat(thrown.fault()).isInstanceOf(DeskFault.Misconfigured.class);
        assertThat(thrown).hasMessageNotContaining(TOKEN).hasNoCause();
    }
}
