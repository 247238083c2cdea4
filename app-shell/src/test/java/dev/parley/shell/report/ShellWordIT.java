package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shell makes of the word what the text was. */
class ShellWordIT {
    /** What shells, printf and people stumble over. */
    private static final String BAD =
            " '\"`$\\!*?[]{}()<>|&;#~=%^\n\n\t\r\u0007\u001b\u007f\u0085\u202e\u2028é😀\ue000n0c1a-";

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "dash"})
    void whateverTheTextTheShellHasItBack(String shell) throws IOException, InterruptedException {
        assumeTrue(isThere(shell), "no " + shell + " here");
        var chance = new Random(7);
        int[] bad = BAD.codePoints().toArray();
        List<String> texts =
                new ArrayList<>(List.of("", "plain", "a\n", "\n", "\n\n", "a\n\nb\n\n", "'", "\\c", "=x", "~"));
        IntStream.range(0, 500)
                .forEach(i -> texts.add(chance.ints(chance.nextInt(12), 0, bad.length)
                        .map(at -> bad[at])
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()));
        List<String> words =
                texts.stream().map(text -> ShellWord.of(text).orElseThrow()).toList();

        assertThat(split(shell, String.join(" ", words))).containsExactlyElementsOf(texts);
    }

    @Test
    void withoutQuotesTheShellWouldHaveSomethingElse() throws IOException, InterruptedException {
        assertThat(split("sh", "a b $HOME")).isNotEqualTo(List.of("a b $HOME"));
    }

    private static boolean isThere(String shell) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    }

    /** The words that a shell makes of a line. */
    private static List<String> split(String shell, String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(shell, "-c", "printf '%s\\0' " + line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return List.of(out.substring(0, out.length() - 1).split("\0", -1));
    }
}
