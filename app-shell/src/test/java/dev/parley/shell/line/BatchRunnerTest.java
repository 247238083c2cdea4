package dev.parley.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.command.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchRunnerTest {
    @TempDir
    Path folder;

    private final Recorder recorder = Recorder.piped();
    private SampleCommands.Rig rig;

    @BeforeEach
    void build() {
        rig = SampleCommands.Rig.in(folder.resolve("logs"));
    }

    @Test
    void commentsBlanksContinuationsAndEveryLineEndAreFine() throws IOException {
        Path script = write(
                "\ufeff# a comment with ' and \"\r\n\r\n   \n  talk show \\\r\n   a # what\n\ttalk show \"b c\"\ntalk show d");

        assertThat(run("-o", "ndjson", "run-script", script.toString())).isEqualTo(ExitCode.DONE);
        assertThat(recorder.err()).isEmpty();
        assertThat(recorder.out().lines().map(line -> line.replaceAll(".*name\":\"(.*?)\".*", "$1")))
                .containsExactly("a", "b c", "d");
    }

    @Test
    void aLineMayHaveOptionsOfItsOwnOverThoseOfTheScript() throws IOException {
        Path script = write("talk show a -o csv\ntalk show b");

        run("-o", "ndjson", "run-script", script.toString());

        assertThat(recorder.out()).isEqualTo("name,more\na,[]\n{\"name\":\"b\",\"more\":[]}\n");
    }

    @Test
    void theFirstFailureStopsTheScriptAndIsNamedByFileAndLine() throws IOException {
        Path script = write("# one\ntalk show a\nfail \\\n credentials\ntalk show b\n");

        assertThat(run("run-script", script.toString())).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(recorder.err()).isEqualTo("parley: " + script + ":3: it failed. Try again\n");
        assertThat(recorder.out()).doesNotContain("b");
    }

    @Test
    void aScriptThatIsCutOffBehindABackslashDoesNotRunHalfALine() throws IOException {
        Path script = write("talk show a\ntalk show b \\");

        assertThat(run("run-script", script.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(recorder.err()).contains(script + ":2: the line ends in a single");
    }

    @Test
    void aNegativeVerdictStopsTheScriptToo() throws IOException {
        Path script = write("verdict\ntalk show never\n");

        assertThat(run("run-script", script.toString())).isEqualTo(ExitCode.NEGATIVE);
        assertThat(recorder.err())
                .isEqualTo("parley: " + script + ":1: ended with 1, done, and the verdict is negative\n");
        assertThat(recorder.out()).doesNotContain("never");
    }

    @Test
    void aBadQuoteIsNamedByLineAndColumn() throws IOException {
        Path script = write("talk show a\ntalk show 'b\n");

        assertThat(run("run-script", script.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(recorder.err()).startsWith("parley: " + script + ":2: the quote ' in column 11 is never closed.");
    }

    @Test
    void keepGoingTellsHowMuchWorked() throws IOException {
        Path some = write("fail vendor\ntalk show a\nfail credentials\n");
        assertThat(run("run-script", "--keep-going", some.toString())).isEqualTo(ExitCode.PARTLY);
        assertThat(recorder.err()).hasLineCount(2).contains(":1: ", ":3: ");

        Path none = write("fail vendor\nfail credentials\n");
        assertThat(run("run-script", none.toString(), "--keep-going")).isEqualTo(ExitCode.VENDOR);

        Path all = write("talk show a\n");
        assertThat(run("run-script", all.toString(), "--keep-going")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void exitLeavesTheScript() throws IOException {
        assertThat(run("run-script", write("talk show a\nexit\nfail vendor\n").toString()))
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatIsNoScriptIsAUsageError() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10});

        assertThat(run("run-script", folder.resolve("missing").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("run-script", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("run-script", binary.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(recorder.err().lines())
                .containsExactly(
                        "parley: cannot read " + folder.resolve("missing") + ": there is no such file",
                        "parley: cannot read " + folder + ": it is a folder",
                        "parley: cannot read " + binary + ": it is not UTF-8 text");
    }

    @Test
    void scriptsMayRunScriptsButNotThemselves() throws IOException {
        Path inner = Files.writeString(folder.resolve("inner"), "talk show a\n");
        assertThat(run("run-script", write("run-script " + inner).toString())).isEqualTo(ExitCode.DONE);

        Path circle = folder.resolve("circle");
        Files.writeString(circle, "run-script " + circle);
        assertThat(run("run-script", circle.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(recorder.err()).contains("runs itself");
    }

    @Test
    void standardInputIsAScriptCalledDash() {
        Recorder piped = Recorder.piped("talk show a -o csv", "fail vendor");

        ExitCode code = rig.runner().run(List.of("-"), piped.typed());

        assertThat(code).isEqualTo(ExitCode.VENDOR);
        assertThat(piped.out()).isEqualTo("name,more\na,[]\n");
        assertThat(piped.err()).isEqualTo("parley: <stdin>:2: it failed. Try again\n");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("script.parley"), text, StandardCharsets.UTF_8);
    }

    private ExitCode run(String... words) {
        return rig.runner().run(List.of(words), recorder.typed());
    }
}
