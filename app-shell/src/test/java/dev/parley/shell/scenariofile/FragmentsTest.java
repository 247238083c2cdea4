package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.scenario.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentsTest {
    @TempDir
    private Path folder;

    @Test
    void fragmentsAreUsedFromThisFileAndFromAnother() throws IOException {
        Files.writeString(folder.resolve("login.yaml"), "fragments:\n  login:\n    - says: I am Ada\n");
        List<Step> steps = load("""
                scenario: Track
                fragments:
                  greet:
                    - says: Hello
                    - bot: anything
                steps:
                  - use: greet
                  - use: login.yaml#login
                """).scenarios().getFirst().steps();

        assertThat(steps).hasSize(3);
        assertThat(((Step.Says) steps.getLast()).words().text()).isEqualTo("I am Ada");
    }

    @Test
    void aFragmentOfAnotherFileIsReadAsThatFileReadsIt() throws IOException {
        Files.writeString(folder.resolve("login.yaml"), """
                fragments:
                  login:
                    - use: greet
                    - says: I am Ada
                  greet:
                    - says: Good day
                    - bot: {contains: da}
                """);
        ScenarioFiles.Loaded loaded = load("scenario: x\nsteps:\n  - use: login.yaml#login\n");

        assertThat(loaded.scenarios().getFirst().steps()).hasSize(3);
        assertThat(loaded.faults()).allSatisfy(fault -> assertThat(fault.file()).endsWith("login.yaml"));
        assertThat(loaded.faults()).extracting(Fault::line).containsOnly(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "- sayz: a|there is no word 'sayz' here; did you mean 'says'?",
                "- bot: {matches: '('}|'(' is no regular expression: Unclosed group",
                "- use: gone|there is no fragment 'gone'; there are: a",
                "- use: track.yaml#b|uses itself: a -> b -> a"
            })
    void whatIsWrongInAFragmentOfAnotherFileIsToldWhereItIsUsed(String step, String message) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "fragments:\n  a:\n    " + step + "\n");
        List<Fault> faults = load("scenario: x\nfragments: {b: [{use: a.yaml#a}]}\nsteps: [{use: a.yaml#a}]\n")
                .faults();

        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo(file().toString()));
        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault.message())
                        .startsWith("'a.yaml#a' cannot be used: a.yaml:3:")
                        .contains(message));
    }

    private Path file() {
        return folder.resolve("track.yaml");
    }

    private ScenarioFiles.Loaded load(String text) throws IOException {
        Files.writeString(file(), text, StandardCharsets.UTF_8);
        return new ScenarioFiles().load(List.of(file()));
    }
}
