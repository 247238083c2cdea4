package dev.parley.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.LeftBehind;
import dev.parley.shell.line.FrontDoor;
import dev.parley.shell.line.Recorder;
import dev.parley.shell.line.ReplParser;
import dev.parley.shell.line.SampleCommands;
import dev.parley.shell.line.SecretMask;
import dev.parley.shell.line.TextMask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Types into the real loop: Spring, Spring Shell and JLine, at a terminal in memory. */
@Timeout(60)
class SpringReplTest {
    @TempDir
    Path home;

    private final Recorder recorder = Recorder.typedInto();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PipedOutputStream keys = new PipedOutputStream();
    private SampleCommands.Rig rig;
    private Terminal terminal;
    private Interruption process;

    @BeforeEach
    void build() throws IOException {
        rig = SampleCommands.Rig.in(home.resolve("logs"));
        terminal = TerminalBuilder.builder()
                .system(false)
                .type("ansi")
                .encoding(StandardCharsets.UTF_8)
                .streams(new PipedInputStream(keys, 1 << 16), screen)
                .build();
        terminal.setSize(new Size(120, 40));
    }

    @Test
    void linesRunAsTheCommandLineWouldRunThem() throws Exception {
        type("talk show \"a b\" -o csv\n");
        type("talk say c-1 '' \"x  y\" --attr a=1 --attr b=2 --fast -o ndjson\n");
        type("parley verdict -o csv\n");
        type("# it's a comment\n\n  \n");
        type("quit\n");

        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(recorder.out()).isEqualTo("""
                name,more
                a b,[]
                {"id":"c-1","text":["","x  y"],"bot":null,"attr":["a=1","b=2"],"patienceMs":30000,"limit":null,"fast":true}
                name,more
                bad,[]
                """);
    }

    @Test
    void whateverGoesWrongIsOneLineAndTheShellGoesOn() throws Exception {
        type("nonsense\ntalk\nfail vendor\nbreak\ntalk sya\n--bad\ntalk show still-here -o csv\nexit\n");

        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(recorder.err().lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("parley: unknown command 'nonsense'."),
                        line -> assertThat(line).isEqualTo("parley: it failed. Try again"),
                        line -> assertThat(line).startsWith("parley: internal error IllegalStateException (details in"),
                        line -> assertThat(line)
                                .startsWith("parley: 'talk' has no command 'sya'. Did you mean 'talk say'?"),
                        line -> assertThat(line).startsWith("parley: unknown option --bad."));
        assertThat(recorder.out()).contains("COMMANDS", "talk show  Shows something", "still-here");
        assertThat(screen.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "Error", "Exiting");
    }

    @Test
    void theShellSaysWhichTenantItTalksToAndThatNoneIsConfigured() throws Exception {
        type("exit\n");
        run();

        assertThat(recorder.err())
                .isEqualTo("Parley. No tenant is configured, so this is the sandbox. TAB completes,"
                        + " 'help' explains, Ctrl-D leaves.\n");
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("parley:sandbox> ");
    }

    @Test
    void badSettingsEndItBeforeItBegins() throws Exception {
        Files.writeString(home.resolve("config.yaml"), "colour: blue\n");

        assertThat(run("PARLEY_CONFIG", home.resolve("config.yaml").toString())).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(recorder.err()).startsWith("parley: the settings are not right: config.yaml: colour is not known");
    }

    @Test
    void tabCompletesCommandsOptionsAndValues() throws Exception {
        type("talk sh\tc-1 --outp\tcs\t\n");
        type("talk say --bot or\tc-2 hi -o ndjson\n");
        type("exit\n");
        run();

        assertThat(recorder.out()).startsWith("name,more\nc-1,[]\n").contains("\"bot\":\"order-bot\"");
        assertThat(recorder.err()).hasLineCount(1);
    }

    @Test
    void theHistoryIsPrivateAndKeepsNoSecretsAndNoPersonalData() throws Exception {
        type("talk say c-1 hi --key s3cr3t-one -k 's3cr3t two' --key=s3cr3t-three\n");
        type("talk say c-1 \"Bearer s3cr3t.four\"\n");
        type("talk say c-1 \"jane.roe@example.org, 4111 1111 1111 1111\"\n");
        type(" talk show a-leading-blank\n");
        type("talk show kept!\n");
        type("exit\n");
        run();

        Path history = home.resolve(".local/share/parley/history");
        assertThat(Files.readString(history))
                .doesNotContain("s3cr3t", "a-leading-blank", "jane", "4111")
                .contains("talk say c-1 \"<email-1>, <card-1>\"")
                .contains("talk say c-1 hi --key *** -k *** --key=***", "talk show kept!");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    @Test
    void ctrlCEndsTheCommandAndNotTheShell() throws Exception {
        type("wait\n");
        CompletableFuture<ExitCode> shell = start();
        rig.samples().waiting.await();
        terminal.raise(Terminal.Signal.INT);
        type("talk show after -o csv\nexit\n");

        assertThat(shell.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.DONE);
        assertThat(rig.samples().cleanUp).hasValue("closed, flag false");
        assertThat(recorder.err()).endsWith("parley: interrupted\n");
        assertThat(recorder.out()).isEqualTo("name,more\nafter,[]\n");
    }

    @Test
    void ctrlDAtThePromptLeaves() throws Exception {
        CompletableFuture<ExitCode> shell = start();
        await("parley:sandbox> ");
        type("\u0004");

        assertThat(shell.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aProcessThatIsToldToStopLeavesTheShell() throws Exception {
        type("wait\n");
        CompletableFuture<ExitCode> shell = start();
        rig.samples().waiting.await();
        process.request();

        assertThat(shell.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.DONE);
        assertThat(rig.samples().cleanUp).hasValue("closed, flag false");
    }

    @Test
    void springShellsParserFindsTheCommandOfALine() {
        ReplParser parser = new ReplParser(rig.catalogue());

        assertThat(parser.parse("talk show x").subCommands()).isEqualTo(List.of("show"));
        assertThat(parser.parse("-o json talk show x").commandName()).isEqualTo("talk");
        assertThat(parser.parse("nonsense 'open").commandName()).isEqualTo("parley");
    }

    private void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits until the terminal shows a text. */
    private void await(String text) throws InterruptedException {
        while (!screen.toString(StandardCharsets.UTF_8).contains(text)) {
            Thread.sleep(Duration.ofMillis(10));
        }
    }

    private ExitCode run(String... environment) throws Exception {
        return start(environment).get(50, TimeUnit.SECONDS);
    }

    private CompletableFuture<ExitCode> start(String... environment) throws InterruptedException {
        Surroundings around = new Surroundings(
                environment.length == 0 ? Map.of() : Map.of(environment[0], environment[1]), home, home, false);
        CompletableFuture<ExitCode> ended = new CompletableFuture<>();
        Thread shell = new Thread(() -> ended.complete(shell(around)), "shell");
        process = new Interruption(shell);
        shell.setDaemon(true);
        shell.start();
        return ended;
    }

    private ExitCode shell(Surroundings around) {
        Tenants tenants = new Tenants(around);
        try (Terminal closing = terminal) {
            SpringRepl repl = new SpringRepl(
                    rig.catalogue(),
                    rig.runner(),
                    tenants,
                    Folders.of(around, around.environment()),
                    new TextMask(new SecretMask(tenants::secrets), () -> RedactionPolicy.STANDARD),
                    new LeftBehind(Optional::empty),
                    recorder.streams(),
                    process,
                    () -> closing);
            return new FrontDoor(rig.catalogue(), rig.runner(), repl).enter(List.of(), recorder.streams(), process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
