package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.domain.Secret;
import dev.parley.domain.audit.PersonalData;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.line.Incidents;
import dev.parley.shell.line.ReplHistory;
import dev.parley.shell.line.SecretMask;
import dev.parley.shell.line.TextMask;
import dev.parley.shell.wiring.TestParley;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jline.reader.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks through everything that a storm run with personal data wrote: no secret, no address, no number. */
class PersonalDataIT {
    private static final String SECRET = "s3cr3t/of+the=storm";
    private static final String EMAIL = "jane.roe@example.org";
    private static final List<String> RAW = List.of(
            SECRET,
            EMAIL,
            "Jane.Roe@Example.org",
            "+49 170 1234567",
            "491701234567",
            "4111 1111 1111 1111",
            "4111111111111111",
            "DE89 3704 0044 0532 0130 00",
            "DE89370400440532013000");
    private static final List<String> LINES = List.of(
            "Hello, I am Jane.Roe@Example.org or " + EMAIL,
            "Call +49 170 1234567, my card is 4111 1111 1111 1111 and 4111111111111111",
            "My account is DE89 3704 0044 0532 0130 00, the password is " + SECRET,
            "Thank you, that solved it \u001b[31m\u0007");

    @TempDir
    Path home;

    private final StringBuilder shown = new StringBuilder();
    private TestParley parley;
    private Sandbox tenant;

    @BeforeEach
    void startInAStorm() {
        parley = TestParley.at(home);
        tenant = Sandbox.start(SandboxSettings.inMemory(parley.time(), parley.time())
                .withClients(List.of(new SandboxClient("me", Secret.of(SECRET), Set.copyOf(SandboxClient.ALL_SCOPES))))
                .withWeather(Weather.named("storm", 7)));
        parley.with(tenant.baseUrl().toString(), "me", SECRET);
    }

    @AfterEach
    void end() {
        parley.close();
        tenant.close();
    }

    @Test
    void nothingThatIsWrittenHoldsThem() throws IOException {
        writeEverything();

        assertThat(shown.toString()).contains("<email-1>", "<phone-1>", "<card-1>", "<iban-1>", "resolved-by-bot");
        assertThat(leaks()).isEmpty();
        assertThat(written()).anySatisfy(file -> assertThat(text(file)).contains("<email-1>"));
    }

    @Test
    void theSearchWouldFindThem() throws IOException {
        Path settings = Files.createDirectories(parley.configuration()).resolve("config.yaml");
        Files.writeString(settings, "redaction: {keep: [email]}\n");

        writeEverything();

        assertThat(leaks())
                .anyMatch(leak -> leak.contains(EMAIL) && leak.contains("shown"))
                .anyMatch(leak -> leak.contains(EMAIL) && leak.contains("export.jsonl"))
                .anyMatch(leak -> leak.contains(EMAIL) && leak.contains("export.csv"))
                .anyMatch(leak -> leak.contains(EMAIL) && leak.contains("parley.db"))
                .anyMatch(leak -> leak.contains(EMAIL) && leak.contains("history"))
                .anyMatch(leak -> leak.contains(EMAIL) && leak.contains("incident"))
                .noneMatch(leak -> leak.contains("4111"));
    }

    private void writeEverything() throws IOException {
        for (String format : List.of("table", "json", "ndjson", "yaml", "csv")) {
            List<String> words = Stream.concat(
                            Stream.of("simulate", "--email", EMAIL, "--bot", "order-bot", "-o", format),
                            LINES.stream().flatMap(line -> Stream.of("--say", line.replaceAll("\\p{Cntrl}", ""))))
                    .toList();
            show(parley.run(words.toArray(String[]::new)));
            show(parley.run("audit", "list", "--all", "-o", format));
        }
        show(parley.run("simulate", "--say", LINES.getLast()));
        show(parley.run(
                "audit",
                "export",
                "--format",
                "jsonl",
                "--to",
                home.resolve("export.jsonl").toString()));
        show(parley.run(
                "audit",
                "export",
                "--format",
                "csv",
                "--to",
                home.resolve("export.csv").toString()));
        show(parley.run("audit", "show", "1-2", "-o", "json"));
        show(parley.run("audit", "verify", "-o", "json"));
        show(parley.run("recover"));
        typeWhereItDoesNotBelong();
        writeBesideTheRecords();
    }

    private void typeWhereItDoesNotBelong() {
        complain(parley.run("simulate", "--name", "for " + EMAIL, "--bot", EMAIL, "--say", "Hello"));
        complain(parley.run("conversation", "open", "--bot", EMAIL, "--email", EMAIL));
        complain(parley.run("conversation", "close", EMAIL));
        complain(parley.run("conversation", "close", "4111111111111111"));
        complain(parley.run("audit", "show", EMAIL));
        complain(parley.run("audit", "list", "--since", EMAIL));
        complain(parley.run("audit", "list", EMAIL, SECRET));
        complain(parley.piped(LINES, "chat", "--email", EMAIL));
    }

    /** What is live on the standard output is the user's own. */
    private void complain(TestParley.Run run) {
        shown.append(run.err());
    }

    private void writeBesideTheRecords() throws IOException {
        var mask = new TextMask(
                new SecretMask(() -> List.of(Secret.of(SECRET))),
                () -> Files.exists(parley.configuration().resolve("config.yaml"))
                        ? new RedactionPolicy(EnumSet.complementOf(EnumSet.of(PersonalData.EMAIL)), List.of())
                        : RedactionPolicy.STANDARD);
        var history = new ReplHistory(CommandCatalogue.of(List.of()), mask);
        LINES.forEach(line -> history.add(parley.time().instant(), "conversation say 4711 '" + line + "'"));
        Files.writeString(
                home.resolve("history"),
                StreamSupport.stream(history.spliterator(), false)
                        .map(History.Entry::line)
                        .collect(Collectors.joining("\n")));
        new Incidents(home.resolve("logs"), parley.time(), mask)
                .record(new IllegalStateException(String.join("; ", LINES)));
    }

    private void show(TestParley.Run run) {
        assertThat(run.code().code()).as(run.err()).isLessThan(3);
        shown.append(run.out()).append(run.err());
    }

    /** What was found, and where. */
    private List<String> leaks() throws IOException {
        return Stream.concat(
                        RAW.stream().filter(shown.toString()::contains).map(raw -> raw + " was shown"),
                        written().stream()
                                .flatMap(file -> RAW.stream()
                                        .filter(text(file)::contains)
                                        .map(raw -> raw + " is in " + home.relativize(file))))
                .toList();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
