package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a real process shows: separate streams, exit codes, pipes and signals. */
@Timeout(180)
class ParleyProcessIT {
    @TempDir
    Path home;

    private ParleyJar parley;

    @BeforeEach
    void choose() {
        parley = new ParleyJar(home);
    }

    @Test
    void resultsGoToStdoutAndEverythingElseToStderr() throws Exception {
        var good = parley.run("version", "-o", "json");
        assertThat(good.out()).startsWith("{\n  \"parley\": \"").endsWith("}\n");
        assertThat(good.err()).isEmpty();
        assertThat(good.code()).isZero();

        var bad = parley.run("vresion");
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err()).isEqualTo("parley: unknown command 'vresion'. Did you mean 'version'?\n");
        assertThat(bad.code()).isEqualTo(2);
    }

    @Test
    void helpAndVersionNeedNoSettings() throws Exception {
        parley.with("CXONE_CLIENT_SECRET", "hunter2");

        assertThat(parley.run("--version").code()).isZero();
        assertThat(parley.run("--help").out()).contains("EXIT CODES");
        var refused = parley.run("tenant", "list");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).hasLineCount(1).contains("CXONE_ORG_URL is missing; CXONE_CLIENT_ID is missing");
    }

    @Test
    void aPipeIsABatch() throws Exception {
        var ended = parley.feed("\ufeff# two lines\r\nversion \\\r\n -o csv\r\nbad 'quote", parley.call());

        assertThat(ended.out()).startsWith("parley,java,system\n").hasLineCount(2);
        assertThat(ended.err())
                .isEqualTo("parley: <stdin>:4: the quote ' in column 5 is never closed. Close it, or write \\' for the"
                        + " character itself\n");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(parley.feed("version\n", parley.call("-")).code()).isZero();
        assertThat(parley.run("run-script", "missing").code()).isEqualTo(2);
    }

    @Test
    void wordsSurviveALocaleThatDoesNotKnowThem() throws Exception {
        parley.with("LC_ALL", "C");

        assertThat(parley.run("tenant", "show", "Grüße 漢字").err()).contains("there is no tenant 'Grüße 漢字'");
    }

    @Test
    void aReaderWhoLeavesEarlyIsNoError() throws Exception {
        List<String> pipe = List.of(
                "sh",
                "-c",
                "{ \"$@\"; echo $? >code; } | sh -c 'exec <&-; while [ ! -s code ]; do sleep 0.1; done'",
                "sh");

        var ended = parley.feed(
                "", Stream.concat(pipe.stream(), parley.call("help").stream()).toList());

        assertThat(ended.err()).isEmpty();
        assertThat(parley.read("code")).isEqualTo("0\n");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsTheCommandWhichMayCleanUp(String signal, int code) throws Exception {
        Process process = parley.start(parley.call("-"));
        process.getOutputStream().write("version\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        awaitOutput("parley 0");

        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();

        var ended = parley.ended(process);
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.err()).isEqualTo("parley: interrupted\n");
    }

    @Test
    void noSecretIsPrintedOrKept() throws Exception {
        parley.with("CXONE_ORG_URL", "http://127.0.0.1:9")
                .with("CXONE_CLIENT_ID", "me")
                .with("CXONE_CLIENT_SECRET", "hunter2")
                .with("PARLEY_HOME", home.resolve("data").toString());
        StringBuilder seen = new StringBuilder();
        for (String format : List.of("table", "json")) {
            for (String command : List.of("tenant list", "tenant show", "tenant show env", "help tenant")) {
                var ended = parley.run((command + " -o " + format).split(" ", -1));
                assertThat(ended.code()).isZero();
                seen.append(ended.out()).append(ended.err());
            }
        }
        Files.writeString(home.resolve(".env"), "CXONE_CLIENT_SECRET='hunter2\nhunter2\n");
        var refused = parley.run("tenant", "show");
        seen.append(refused.out()).append(refused.err());

        assertThat(seen.toString()).contains("***").doesNotContain("hunter2");
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith(".env"))
                            .filter(file -> contains(file, "hunter2")))
                    .isEmpty();
        }
    }

    private void awaitOutput(String text) throws InterruptedException {
        while (!parley.read("stdout").contains(text)) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
