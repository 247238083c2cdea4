package dev.parley.ticketing.redmine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no Redmine of ours gives: well-formed, and without what was asked for. */
class RedmineAnswersIT {
    private static final String ISSUE = "/issues/7.json";
    private static final String STANDING =
            "\"id\":7,\"status\":{\"id\":1,\"name\":\"New\"},\"created_on\":\"2026-01-15T09:00:00Z\"";

    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "/users/current.json",
            "{\"user\":{\"id\":5,\"login\":\"parley\",\"admin\":false}}",
            "/projects/support.json",
            """
            {"project":{"id":1,"name":"Support","trackers":[{"id":3,"name":"Support"}],"issue_custom_fields":[
             {"id":1,"name":"ParleyConversationId"},{"id":2,"name":"ParleyLink"}]}}""",
            "/issue_statuses.json",
            "{\"issue_statuses\":[{\"id\":1,\"name\":\"New\"}]}"));
    private HttpServer server;
    private TicketDesk desk;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var provider = new RedmineDeskProvider();
        Map<String, String> settings = Map.of(
                "url", "http://127.0.0.1:" + server.getAddress().getPort(), "apiKey", "key-1", "project", "support");
        desk = provider.open(DeskSettings.of("redmine", provider, settings), InstantSource.system());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"issue\":null}", "{\"issue\":{}}", "{\"issue\":{" + STANDING + "}}"})
    void anIssueWithoutItsJournalsIsNotOneWithoutMarks(String answer) {
        answers.put(ISSUE, answer);

        isUnclear(() -> desk.marks(new TicketRef("7")));
    }

    @Test
    void anIssueInWhichNobodyHasSaidAnythingHasNoMarks() {
        answers.put(ISSUE, "{\"issue\":{" + STANDING + ",\"journals\":[]}}");

        assertThat(desk.marks(new TicketRef("7"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"issues\":null}",
                "{\"issues\":[{\"id\":7,\"custom_fields\":[{\"id\":1,\"value\":\"k\"}]}]}"
            })
    void aListWithoutIssuesIsNotAnEmptyOne(String answer) {
        answers.put("/issues.json", answer);

        isUnclear(() -> desk.find(new ExternalKey("k")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"user\":null}", "{\"user\":{}}"})
    void whoeverIsNobodyIsNotTheDesksUser(String answer) {
        answers.put("/users/current.json", answer);
        answers.put("/issues.json", "{\"issues\":[],\"total_count\":0}");
        answers.put(ISSUE, "{\"issue\":{" + STANDING + ",\"journals\":[]}}");

        isUnclear(() -> desk.marks(new TicketRef("7")));
        isUnclear(() -> desk.find(new ExternalKey("k")));
        isUnclear(desk::probe);
    }

    private static void isUnclear(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DeskException.class,
                        failed -> assertThat(failed.fault())
                                .isInstanceOfSatisfying(
                                        DeskFault.Transient.class,
                                        fault -> assertThat(fault.unclear()).isTrue()));
    }
}
