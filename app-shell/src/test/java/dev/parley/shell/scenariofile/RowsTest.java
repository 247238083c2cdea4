package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
    @TempDir
    private Path folder;

    @Test
    void eachRowIsAScenarioOfItsOwn() throws IOException {
        List<Scenario> scenarios = load("""
                scenario: Track
                variables: {order: 1, who: Ada}
                rows:
                  - {order: 12345}
                  - {order: 777}
                steps:
                  - says: Track {{order}} of {{who}}
                """).scenarios();

        assertThat(scenarios).extracting(Scenario::name).containsExactly("Track [row 1]", "Track [row 2]");
        assertThat(scenarios.getLast().variables()).isEqualTo(Map.of("order", "777", "who", "Ada"));
    }

    @Test
    void rowsMayComeFromATable() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "order,note\n12345,\"a, b\"\"c\"\n777,\n");
        List<Scenario> scenarios =
                load("scenario: Track\nrows: orders.csv\nsteps:\n  - says: Track {{order}}, {{note}}\n")
                        .scenarios();

        assertThat(scenarios)
                .extracting(Scenario::variables)
                .containsExactly(Map.of("order", "12345", "note", "a, b\"c"), Map.of("order", "777", "note", ""));
    }

    @Test
    void rowsMayComeFromAYamlFileAndATableMayBeginWithAByteOrderMark() throws IOException {
        Files.writeString(folder.resolve("orders.yaml"), "- {order: 1}\n- {order: 2, note: x}\n");
        Files.writeString(folder.resolve("orders.csv"), "\uFEFForder\n3\n");

        assertThat(load("scenario: T\nrows: orders.yaml\nsteps: [{says: '{{order}}'}]")
                        .scenarios())
                .extracting(Scenario::variables)
                .containsExactly(Map.of("order", "1"), Map.of("order", "2", "note", "x"));
        assertThat(load("scenario: T\nrows: orders.csv\nsteps: [{says: '{{order}}'}]")
                        .scenarios())
                .extracting(Scenario::variables)
                .containsExactly(Map.of("order", "3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'{a: 1}'|1", "'- {a: 1}\n- x'|2", "'- {a: 1}\n- {a: [1]}'|2", "'[]'|1"})
    void aYamlFileThatHoldsNoRowsIsRefused(String rows, int line) throws IOException {
        Files.writeString(folder.resolve("orders.yaml"), rows.replace("\\n", "\n"));

        assertThat(load("scenario: T\nrows: orders.yaml\nsteps: [{says: a}]").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .startsWith("'orders.yaml' needs a list of 1 to 10000 rows")
                        .endsWith("look at line " + line));
    }

    private Path file() {
        return folder.resolve("track.yaml");
    }

    private ScenarioFiles.Loaded load(String text) throws IOException {
        Files.writeString(file(), text, StandardCharsets.UTF_8);
        return new ScenarioFiles().load(List.of(file()));
    }
}
