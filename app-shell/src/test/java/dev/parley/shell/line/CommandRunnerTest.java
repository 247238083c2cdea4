package dev.parley.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.Streams;
import dev.parley.shell.render.Screen;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandRunnerTest {
    @TempDir
    Path folder;

    private final Recorder recorder = Recorder.piped();
    private SampleCommands.Rig rig;

    @BeforeEach
    void build() {
        rig = SampleCommands.Rig.in(folder.resolve("logs"));
    }

    @Test
    void theResultGoesToStdoutAndNothingElseDoes() {
        assertThat(run("talk", "show", "c-1", "-o", "ndjson")).isEqualTo(ExitCode.DONE);
        assertThat(recorder.out()).isEqualTo("{\"name\":\"c-1\",\"more\":[]}\n");
        assertThat(recorder.err()).isEmpty();
    }

    @Test
    void aFailureIsOneHarmlessLineOnStderrWithItsExitCode() {
        for (ExitCode code : ExitCode.values()) {
            Recorder own = Recorder.piped();
            String how = code.name().toLowerCase(Locale.ROOT);

            assertThat(rig.runner().run(List.of("fail", how), own.typed())).isEqualTo(code);
            assertThat(own.err()).isEqualTo("parley: it failed. Try again\n");
            assertThat(own.out()).isEmpty();
        }
    }

    @Test
    void aNegativeVerdictShowsItsResult() {
        assertThat(run("verdict", "-o", "csv")).isEqualTo(ExitCode.NEGATIVE);
        assertThat(recorder.out()).isEqualTo("name,more\nbad,[]\n");
        assertThat(recorder.err()).isEmpty();
    }

    @Test
    void aBadLineIsAUsageError() {
        assertThat(run("nonsense")).isEqualTo(ExitCode.USAGE);
        assertThat(recorder.err())
                .startsWith("parley: unknown command 'nonsense'.")
                .hasLineCount(1);
    }

    @Test
    void anUnforeseenExceptionLeavesOneLineAndATraceWithoutSecrets() throws IOException {
        assertThat(run("break")).isEqualTo(ExitCode.INTERNAL);

        Path trace = folder.resolve("logs/incident-2026-01-02T03-04-05.678Z.log");
        assertThat(recorder.err())
                .isEqualTo("parley: internal error IllegalStateException (details in " + trace + ")\n");
        assertThat(Files.readString(trace))
                .contains("IllegalStateException", "SampleCommands", "client_secret=***", "Bearer ***")
                .doesNotContain("hunter2", "abc.def");
        assertThat(Files.getPosixFilePermissions(trace)).hasSize(2);
    }

    @Test
    void anInternalErrorWithoutAPlaceForItsTraceIsStillOneLine() throws IOException {
        Files.writeString(folder.resolve("logs"), "a file where the folder should be");

        assertThat(run("break")).isEqualTo(ExitCode.INTERNAL);
        assertThat(recorder.err())
                .startsWith("parley: internal error IllegalStateException (its details cannot be written to ")
                .hasLineCount(1);
    }

    @Test
    void errorsAreRedOnATerminalOnlyAndNotWithNoColor() {
        Recorder terminal = Recorder.terminal();
        rig.runner().run(List.of("fail", "vendor"), terminal.typed());
        rig.runner().run(List.of("fail", "vendor", "--no-color"), terminal.typed());

        assertThat(terminal.err())
                .isEqualTo("\u001b[31mparley: it failed. Try again\u001b[0m\nparley: it failed. Try again\n");
    }

    @Test
    void aCommandForATerminalSaysSoWhereThereIsNone() {
        assertThat(run("talk", "live")).isEqualTo(ExitCode.USAGE);
        assertThat(recorder.err()).isEqualTo("parley: 'talk live' needs a terminal. Run it where you can type\n");
    }

    @Test
    void anInterruptionReachesTheCommandWhichCleansUp() throws InterruptedException {
        AtomicReference<ExitCode> code = new AtomicReference<>();
        AtomicReference<Interruption> interruption = new AtomicReference<>();
        Thread command = new Thread(() -> {
            Interruption own = new Interruption(Thread.currentThread());
            interruption.set(own);
            code.set(rig.runner().run(List.of("wait"), Situation.typed(recorder.streams(), Arguments.none(), own)));
            own.over();
        });
        command.start();
        rig.samples().waiting.await();
        interruption.get().request();
        command.join();

        assertThat(code).hasValue(ExitCode.INTERRUPTED);
        assertThat(rig.samples().cleanUp).hasValue("closed, flag false");
        assertThat(recorder.err()).isEqualTo("parley: interrupted\n");
    }

    @Test
    void aReaderWhoHasGoneIsNoError() {
        Streams gone = new Streams(
                Screen.plain(new FailingWriter("Broken pipe")),
                recorder.streams().err(),
                recorder.streams().in());

        assertThat(rig.runner().run(List.of("talk", "show", "c-1"), in(gone))).isEqualTo(ExitCode.DONE);
        assertThat(rig.runner().run(List.of("verdict"), in(gone))).isEqualTo(ExitCode.NEGATIVE);
        assertThat(recorder.err()).isEmpty();
    }

    @Test
    void aFullDiskIsAnError() {
        Streams full = new Streams(
                Screen.plain(new FailingWriter("No space left on device")),
                recorder.streams().err(),
                recorder.streams().in());

        assertThat(rig.runner().run(List.of("talk", "show", "c-1"), in(full))).isEqualTo(ExitCode.INTERNAL);
        assertThat(recorder.err()).isEqualTo("parley: the result cannot be written: No space left on device\n");
    }

    @Test
    void helpNamesEverythingACommandTakes() {
        assertThat(run("talk", "say", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(recorder.out())
                .contains(
                        "Says something.",
                        "parley talk say ID TEXT... [options]",
                        "-b, --bot NAME",
                        "--attr KEY=VALUE     an attribute (may be repeated)",
                        "--patience DURATION  how long (default: 30s)",
                        "-o, --output table|json|ndjson|yaml|csv",
                        "130  interrupted");
    }

    private ExitCode run(String... words) {
        return rig.runner().run(List.of(words), recorder.typed());
    }

    private static Situation in(Streams streams) {
        return Situation.typed(streams, Arguments.none(), new Interruption(Thread.currentThread()));
    }

    private static final class FailingWriter extends Writer {
        private final String reason;

        FailingWriter(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
