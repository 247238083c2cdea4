package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.ReadmeConsole.Step;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands do what the page shows. */
class ReadmeIT {
    private static final Path README = Path.of("../README.md");
    private static final Pattern OPENED = Pattern.compile("(?m)^id +(\\S+)$");

    private static final Duration A_LINE_IS_TYPED = Duration.ofSeconds(5);

    @TempDir
    private Path home;

    @Test
    void showsWhatItsCommandsPrint() throws IOException {
        List<Step> steps = ReadmeConsole.steps(README);
        assertThat(steps).hasSizeGreaterThan(10);
        for (ReadmeConsole.NamedFile file : ReadmeConsole.files(README)) {
            Files.writeString(home.resolve(file.name()), file.text());
        }
        String id = "(nothing was opened)";
        try (TestParley parley = TestParley.at(home)) {
            for (Step step : steps) {
                Run run = parley.piped(List.of(here(step.line().replace(" ID", " " + id))), "run-script", "-");

                assertThat(run.code()).as(step.line() + "\n" + run.err()).isEqualTo(ExitCode.DONE);
                if (!step.shown().isEmpty()) {
                    assertThat(ReadmeConsole.comparable(run.out()))
                            .as(step.line())
                            .containsSequence(ReadmeConsole.comparable(String.join("\n", step.shown())));
                }
                Matcher opened = OPENED.matcher(run.out());
                id = opened.find() ? opened.group(1) : id;
                parley.time().pass(A_LINE_IS_TYPED);
            }
        }
    }

    /** A file of the page lies in the home of the test. */
    private String here(String line) {
        return line.replaceAll(" ([a-z]+\\.yaml)\\b", Matcher.quoteReplacement(" " + home + "/") + "$1");
    }

    @Test
    void wouldNoticeAWordThatNobodyPrints() {
        List<String> shown = ReadmeConsole.comparable("verdict   resolved-by-bot");

        assertThat(ReadmeConsole.comparable("verdict   unresolved")).doesNotContainSequence(shown);
    }

    @Test
    void namesEveryExitCodeAndEveryFolder() throws Exception {
        String page = Files.readString(README);

        for (ExitCode code : ExitCode.values()) {
            assertThat(page).contains("| " + code.code() + " | ");
        }
        for (String folder : List.of("domain", "adapters-cxone", "adapters-ticketing", "app-shell", "docs", ".ci")) {
            assertThat(page).contains("| `" + folder + "` | ");
        }
    }
}
