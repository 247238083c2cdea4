package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.domain.Secret;
import dev.parley.domain.VirtualTime;
import dev.parley.shell.DocumentedErrors;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed or whoever answers: one line on stderr that the page of errors knows, and the right exit code. */
class BadInputIT {
    private static final String SECRET = "s3cr3t-of-mine";
    private static final DocumentedErrors PAGE = DocumentedErrors.read();

    @TempDir
    private Path home;

    static Stream<Arguments> badLines() {
        String big = "x".repeat(100 * 1024);
        return Stream.of(
                line("there is no conversation nope", "conversation", "say", "nope", "Hello"),
                line("there is no conversation nope", "conversation", "show", "nope"),
                line("there is no conversation ../../oauth", "conversation", "show", "../../oauth"),
                line("bad value", "conversation", "show", "a\u001b[31mb"),
                line("the message is blank", "conversation", "say", "nope", "  "),
                line("the message has 102,400 bytes", "conversation", "say", "nope", big),
                line("the message holds the control character U+001B", "conversation", "say", "nope", "\u001b[31mred"),
                line("the message holds the control character U+0000", "simulate", "--say", "a\u0000b"),
                line("the message is blank", "simulate", "--say", "Hello", "--say", ""),
                line("the message has 102,400 bytes", "simulate", "--say", big),
                line("unknown bot 'nope'", "conversation", "open", "--bot", "nope"),
                line("unknown bot 'nope'", "chat", "--bot", "nope"),
                line("bad value", "simulate", "--bot", "bad\nbot"),
                line("the context has", "conversation", "open", "--session", "notes=" + "x".repeat(66_000)),
                line("the context has", "chat", "--session", "notes=" + "x".repeat(66_000)),
                line("bad value 'tier' for --attr", "conversation", "open", "--attr", "tier"),
                line("bad value 'much' for --prune-to", "conversation", "context", "nope", "--prune-to", "much"),
                line("bad value 'hail' for --weather", "simulate", "--weather", "hail"),
                line("bad value '99999' for --port", "sandbox", "start", "--port", "99999"),
                line("bad value 'nowhere.example' for --bind", "sandbox", "start", "--bind", "nowhere.example"),
                line("this forgets every conversation", "sandbox", "reset"),
                line("there is no tenant 'prod'", "simulate", "--tenant", "prod"),
                line("there is no audit record 1-99", "audit", "show", "1-99"),
                line("bad value 'yesterday' for ID", "audit", "show", "yesterday"),
                line("bad value 'yesterday' for --since", "audit", "list", "--since", "yesterday"),
                line("bad value '2026-13-45' for --until", "audit", "list", "--until", "2026-13-45"),
                line("--since is not before --until", "audit", "list", "--since", "1h", "--until", "2h"),
                line("bad value '0' for --limit", "audit", "list", "--limit", "0"),
                line("bad value 'turns' for --kind", "audit", "list", "--kind", "turns"),
                line("bad value 'parley1/x' for --from", "audit", "verify", "--from", "parley1/x"),
                line("bad value '/' for --from", "audit", "verify", "--from", "/"),
                line("bad value for --email", "audit", "erase", "--email", "s3cr3t-of-mine"),
                line("the standard input holds no e-mail address", "audit", "erase", "--email", "-"),
                line("whose words?", "audit", "erase", "--yes"),
                line("whose words?", "audit", "erase", "--email", "a@b.example", "--conversation", "4711"),
                line("'audit export' needs --format", "audit", "export", "--to", "x"),
                line("bad value 'xlsx' for --format", "audit", "export", "--format", "xlsx", "--to", "x"),
                line("cannot export to /:", "audit", "export", "--format", "csv", "--to", "/"),
                line("cannot export to /nowhere/x:", "audit", "export", "--format", "csv", "--to", "/nowhere/x"),
                line("--idle is not shorter than --since", "sweep", "--idle", "24h"),
                line("'conversation say' needs TEXT", "conversation", "say", "nope"));
    }

    private static Arguments line(String begin, String... words) {
        return Arguments.of(begin, List.of(words));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void refusesABadLineInOneLine(String begin, List<String> words) {
        try (TestParley parley = TestParley.at(home)) {
            Run run = parley.run(Stream.concat(Stream.of("-q"), words.stream()).toArray(String[]::new));

            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertSaid(run, begin);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void saysWhenItsOwnDataIsDamaged() throws IOException {
        Path data = Files.createDirectories(home.resolve("data/sandbox"));
        Files.writeString(data.resolve("sandbox.db"), "garbage, and enough of it to be read as a page. ".repeat(50));
        try (TestParley parley = TestParley.at(home)) {
            Run run = parley.run("-q", "conversation", "list");

            assertThat(run.code()).isEqualTo(ExitCode.CONFIGURATION);
            assertSaid(run, "The sandbox's data in ");
        }
    }

    @Test
    void namesTheBotsThatThereAre() {
        try (TestParley parley = TestParley.at(home)) {
            assertThat(parley.run("conversation", "open", "--bot", "oder-bot").err())
                    .contains("billing-bot, order-bot, retouren-bot");
        }
    }

    @Test
    void asksNobodyWhenTheWordsAreUnfit() {
        try (TestParley parley = TestParley.at(home).with("http://127.0.0.1:1", "me", SECRET)) {
            assertThat(parley.run("conversation", "say", "4711", "").code()).isEqualTo(ExitCode.USAGE);
            assertThat(home.resolve("data/sandbox")).doesNotExist();
        }
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertVendor("http://127.0.0.1:" + free, ExitCode.VENDOR, "cannot reach 127.0.0.1:" + free);
    }

    @Test
    void saysWhenTheServerIsNoTenant() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = "<html>Welcome to the \u001b[31mintranet</html>".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            assertVendor(url(server), ExitCode.VENDOR, "the tenant's answer to");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhenCredentialsAreRefused() {
        try (Sandbox tenant = sandbox(new SandboxClient("me", Secret.of("another"), Set.of()))) {
            assertVendor(
                    tenant.baseUrl().toString(), ExitCode.CREDENTIALS, tenant.baseUrl() + " refuses the credentials");
        }
    }

    @Test
    void namesTheScopeThatIsMissing() {
        try (Sandbox tenant = sandbox(new SandboxClient("me", Secret.of(SECRET), Set.of("conversations:read")))) {
            assertVendor(
                    tenant.baseUrl().toString(),
                    ExitCode.CREDENTIALS,
                    "the client lacks the scope conversations:write at " + tenant.baseUrl());
        }
    }

    private void assertVendor(String url, ExitCode code, String begin) {
        for (String[] words : List.of(
                new String[] {"-q", "simulate"},
                new String[] {"-q", "conversation", "open", "--bot", "order-bot"},
                new String[] {"-q", "chat", "--bot", "order-bot"},
                new String[] {"-q", "conversation", "close", "4711"})) {
            try (TestParley parley = TestParley.at(home).with(url, "me", SECRET)) {
                Run run = parley.run(words);

                assertThat(run.code()).as(run.err()).isEqualTo(code);
                assertSaid(run, begin);
                assertThat(run.out()).doesNotContain(SECRET);
                if (words[1].equals("simulate")) {
                    assertThat(run.out()).containsPattern("4 +\\S+ \\S+ +Thank you.*not-said");
                }
            }
        }
    }

    private static void assertSaid(Run run, String begin) {
        assertThat(run.complaints()).hasSize(1);
        String complaint = run.complaints().getFirst();
        assertThat(complaint).startsWith("parley: " + begin).doesNotContain(SECRET, "Exception", "\u001b");
        assertThat(PAGE.describe(complaint, run.code().code())).as(complaint).isTrue();
    }

    private static Sandbox sandbox(SandboxClient client) {
        VirtualTime time = new VirtualTime();
        return Sandbox.start(SandboxSettings.inMemory(time, time).withClients(List.of(client)));
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
