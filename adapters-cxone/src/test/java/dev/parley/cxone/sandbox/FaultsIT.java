package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cxone.sandbox.Probe.Broken;
import dev.parley.cxone.sandbox.Probe.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each fault, as it is seen on the wire and in what the server has stored. */
class FaultsIT {
    private static Probe with(Route route, Fault... faults) {
        return Probe.with(settings -> settings.withWeather(Weather.scripted(Map.of(route, List.of(faults))))
                .withLongestDrip(Duration.ofMillis(250)));
    }

    /** The status line, headers and body as far as they come, read from a socket of its own. */
    private static String raw(Probe probe, String conversation, Duration readTimeout) throws IOException {
        String body = Probe.message("Hello");
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), probe.sandbox.baseUrl().getPort())) {
            socket.setSoTimeout((int) readTimeout.toMillis());
            String request = "POST /api/v2/conversations/" + conversation + "/interactions HTTP/1.1\r\nHost: x\r\n"
                    + "Authorization: Bearer " + probe.token() + "\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            StringBuilder seen = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                seen.append((char) next);
            }
            return seen.toString();
        }
    }

    @Test
    void too_many_requests_carries_the_header_as_it_was_written_down() {
        try (Probe probe =
                with(Route.SEND, new Fault.TooManyRequests("soon, maybe"), new Fault.TooManyRequests(null))) {
            String id = probe.open("order-bot");
            Reply first = probe.send(id, "Hello");
            assertThat(first.status()).isEqualTo(429);
            assertThat(first.header("Retry-After")).isEqualTo("soon, maybe");
            Reply second = probe.send(id, "Hello");
            assertThat(second.http().headers().firstValue("Retry-After")).isEmpty();
            assertThat(probe.send(id, "Hello").status())
                    .as("then all goes well")
                    .isEqualTo(201);
            assertThat(probe.texts(id)).hasSize(1);
        }
    }

    @Test
    void a_server_error_comes_before_or_after_the_deed() {
        try (Probe probe = with(Route.SEND, new Fault.ServerError(500), new Fault.ServerError(503, true))) {
            String id = probe.open("order-bot");
            assertThat(probe.send(id, "one").status()).isEqualTo(500);
            assertThat(probe.send(id, "two").status()).isEqualTo(503);
            assertThat(probe.texts(id)).containsExactly("two");
        }
    }

    @Test
    void a_reset_before_is_a_genuine_reset_and_nothing_is_stored() {
        try (Probe probe = with(Route.SEND, new Fault.ResetBefore())) {
            String id = probe.open("order-bot");
            assertThatThrownBy(() -> raw(probe, id, Duration.ofSeconds(5)))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            assertThat(probe.texts(id)).isEmpty();
        }
    }

    @Test
    void a_reset_after_processing_leaves_the_message_stored() {
        try (Probe probe = with(Route.SEND, new Fault.ResetAfterProcessing())) {
            String id = probe.open("order-bot");
            assertThatThrownBy(() -> raw(probe, id, Duration.ofSeconds(5)))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            assertThat(probe.texts(id)).containsExactly("Hello");
        }
    }

    @Test
    void a_reset_in_mid_body_sends_less_than_it_promised() throws IOException {
        try (Probe probe = with(Route.SEND, new Fault.ResetMidBody(), new Fault.ResetMidBody())) {
            String id = probe.open("order-bot");
            String seen = raw(probe, id, Duration.ofSeconds(5));
            int promised = Integer.parseInt(
                    seen.replaceAll("(?s).*Content-Length: (\\d+).*", "$1").strip());
            String body = seen.substring(seen.indexOf("\r\n\r\n") + 4);
            assertThat(seen).startsWith("HTTP/1.1 201");
            assertThat(body.length()).isPositive().isLessThan(promised);
            assertThatThrownBy(() -> probe.send(id, "again")).isInstanceOf(Broken.class);
            assertThat(probe.texts(id)).containsExactly("Hello", "again");
        }
    }

    @Test
    void a_body_drips_byte_by_byte_until_its_time_is_over() {
        try (Probe probe = with(Route.SEND, new Fault.DripBody(Duration.ofMillis(20)))) {
            String id = probe.open("order-bot");
            long start = System.nanoTime();
            assertThatThrownBy(() -> probe.send(id, "Hello")).isInstanceOf(Broken.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
            assertThat(probe.texts(id)).containsExactly("Hello");
        }
    }

    @Test
    void a_body_stalls_after_its_half_until_its_time_is_over() throws IOException {
        try (Probe probe = with(Route.SEND, new Fault.StallBody(), new Fault.StallBody())) {
            String id = probe.open("order-bot");
            assertThatThrownBy(() -> raw(probe, id, Duration.ofMillis(100)))
                    .as("nothing comes, and the connection stays")
                    .isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(() -> raw(probe, id, Duration.ofSeconds(5)))
                    .as("then it ends")
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void closing_the_sandbox_ends_a_stall_at_once() {
        Probe probe = Probe.with(
                settings -> settings.withWeather(Weather.scripted(Map.of(Route.LIST, List.of(new Fault.StallBody())))));
        probe.token();
        Thread stalled = Thread.ofVirtual()
                .start(() ->
                        assertThatThrownBy(() -> probe.get("/conversations")).isInstanceOf(Broken.class));
        while (probe.sandbox.calls().of(Route.LIST) == 0) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        probe.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(stalled)
                .satisfies(
                        thread -> assertThat(thread.join(Duration.ofSeconds(5))).isTrue());
    }

    @Test
    void cut_json_is_sound_http() {
        try (Probe probe = with(Route.SEND, new Fault.CutJson())) {
            String id = probe.open("order-bot");
            Reply reply = probe.send(id, "Hello");
            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.text()).startsWith("{\"id\"").doesNotEndWith("}");
            assertThat(probe.texts(id)).containsExactly("Hello");
        }
    }

    @Test
    void html_comes_with_200_in_place_of_json() {
        try (Probe probe = with(Route.SEND, new Fault.HtmlInstead(), new Fault.HtmlInstead(true))) {
            String id = probe.open("order-bot");
            for (String text : List.of("one", "two")) {
                Reply reply = probe.send(id, text);
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.header("Content-Type")).startsWith("text/html");
                assertThat(reply.text()).startsWith("<!DOCTYPE html>");
            }
            assertThat(probe.texts(id)).containsExactly("two");
        }
    }

    @Test
    void a_revoked_token_is_gone_for_everybody() {
        try (Probe probe = with(Route.LOOK, new Fault.RevokeToken())) {
            String id = probe.open("order-bot");
            assertThat(probe.get("/conversations/" + id).status()).isEqualTo(401);
            assertThat(probe.get("/conversations").status()).isEqualTo(401);
            probe.use(probe.newToken("sandbox", "sandbox"));
            assertThat(probe.get("/conversations/" + id).status()).isEqualTo(200);
        }
    }

    @Test
    void a_refused_token_is_refused_for_one_call() {
        try (Probe probe = with(Route.LOOK, new Fault.RefuseToken())) {
            String id = probe.open("order-bot");
            assertThat(probe.get("/conversations/" + id).status()).isEqualTo(401);
            assertThat(probe.get("/conversations/" + id).status()).isEqualTo(200);
        }
    }

    @Test
    void slow_takes_the_sandboxes_own_time() {
        try (Probe probe = with(Route.LOOK, new Fault.Slow(Duration.ofSeconds(40)))) {
            String id = probe.open("order-bot");
            var before = probe.time.instant();
            assertThat(probe.get("/conversations/" + id).status()).isEqualTo(200);
            assertThat(probe.time.instant()).isEqualTo(before.plusSeconds(40));
        }
    }

    @Test
    void repeated_rows_are_in_the_listing_alone() {
        try (Probe probe = with(Route.INTERACTIONS, new Fault.RepeatRows())) {
            String id = probe.open("order-bot");
            probe.send(id, "one");
            probe.send(id, "two");
            assertThat(probe.texts(id)).containsExactly("one", "one", "two", "two");
            assertThat(probe.texts(id)).containsExactly("one", "two");
        }
    }

    @Test
    void any_answer_at_all_may_be_put_in_its_place() {
        Fault odd = new Fault.Instead(200, Map.of("Content-Type", "text/plain"), "{\"expires_in\":0}");
        try (Probe probe = with(Route.TOKEN, odd)) {
            Reply reply = probe.tokenFor("sandbox", "sandbox", "grant_type=client_credentials");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("{\"expires_in\":0}");
        }
    }

    @Test
    void each_conversation_meets_the_list_from_its_start() {
        try (Probe probe = with(Route.LOOK, new Fault.ServerError(500))) {
            for (String id : List.of(probe.open("order-bot"), probe.open("order-bot"))) {
                assertThat(probe.get("/conversations/" + id).status()).isEqualTo(500);
                assertThat(probe.get("/conversations/" + id).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_repeated_create_is_the_second_call_of_its_conversation() {
        try (Probe probe = with(Route.CREATE, new Fault.ServerError(503))) {
            String draft = Probe.draft("c-1", "order-bot").toString();
            assertThat(probe.api("POST", "/conversations", draft).status()).isEqualTo(503);
            assertThat(probe.api("POST", "/conversations", draft).status()).isEqualTo(201);
        }
    }
}
