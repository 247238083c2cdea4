package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static final String HEAD = "scenario: Track\nsteps:\n  - says: Hello\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - bot: {contains: ''}|4:10|can never fail",
                "  - bot: {matches: '.*'}|4:10|can never fail",
                "  - bot: {like: '*'}|4:10|can never fail",
                "  - bot: {matches: 'not .*'}|4:10|does not understand",
                "  - bot: {like: 'Sorry*'}|4:10|does not understand",
                "  - bot: {contains: ell}|4:10|part of the visitor's own line",
                "  - bot: {contains: ok}|4:10|very short",
                "  - silence for: 31s|4:5|longer than the 30s that Parley waits",
                "  - when: {variable: x, equals: a}\n    then: [{says: a}]|4:5|the same in every conversation",
                "  - when: {offered: A}\n    then: [{says: a}]\n    else: [{says: a}]|4:5|do the same"
            })
    void whatIsProbablyNotMeantIsAWarning(String row) throws IOException {
        String[] parts = row.split("\\|", -1);
        ScenarioFiles.Loaded loaded = load(HEAD + parts[0] + "\n");

        assertThat(loaded.isUsable()).isTrue();
        assertThat(loaded.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.warning()).isTrue();
            assertThat(fault.line() + ":" + fault.column()).isEqualTo(parts[1]);
            assertThat(fault.message()).contains(parts[2]).contains("; ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - bot: {anything: true}",
                "  - bot: {contains: help}",
                "  - bot: OK",
                "  - bot: {like: 'Order * is on its way'}",
                "  - bot: {matches: '^Order \\d+'}",
                "  - bot: {contains: '', within: 2s}",
                "  - silence for: 30s",
                "  - bot: {matches: 'x(?<x>\\d)'}\n  - when: {variable: x, equals: '1'}\n    then: [{says: a}]",
                "  - when: {offered: A}\n    then: [{says: a}]\n    else: [{says: b}]",
                "  - bot: {anything: true, offering: [{matches: 'x(?<x>\\d)'}]}\n  - says: '{{x}}'",
                "  - bot: {anything: true, card: {title: {matches: '(?<x>\\d)'}}}\n  - says: '{{x}}'",
                "  - when: {bot said: {matches: '(?<x>\\d)'}}\n    then: [{says: '{{x}}'}]"
            })
    void whatIsMeantIsNoWarning(String step) throws IOException {
        assertThat(load(HEAD + step + "\n").faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- bot: {contains: '{{no}}'}",
                "- bot: {anything: true, offering: ['{{no}}']}",
                "- bot: {anything: true, card: {text: '{{no}}'}}",
                "- bot: {anything: true, media: {url: '{{no}}'}}",
                "- bot: {not: {anyOf: [{similar: '{{no}}'}, a]}}",
                "- bot: {anything: true, json: {path: $.a, equals: '{{no}}'}}",
                "- context: {path: $.a, equals: '{{no}}'}",
                "- when: {offered: '{{no}}'}\n    then: [{says: a}]",
                "- clicks: '{{no}}'"
            })
    void aValueThatNothingGivesIsAFaultWhereverItIsNamed(String step) throws IOException {
        assertThat(load(HEAD + "  " + step + "\n").faults()).anySatisfy(fault -> {
            assertThat(fault.warning()).isFalse();
            assertThat(fault.line() + ":" + fault.column()).isIn("4:5", "4:10");
            assertThat(fault.message()).startsWith("nothing gives '{{no}}' a value before this line");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visitor: {email: '{{no}}'}|1:18",
                "session: {a: [{b: '{{no}}'}]}|1:19",
                "variables:\n  b: '{{today}}'\n  a: '{{no}}'|3:6"
            })
    void soItIsInWhatIsGivenToTheBot(String row) throws IOException {
        String[] parts = row.split("\\|", -1);

        assertThat(load(parts[0] + "\n" + HEAD).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line() + ":" + fault.column()).isEqualTo(parts[1]);
            assertThat(fault.message())
                    .isEqualTo(
                            "nothing gives '{{no}}' a value before this line; write it under 'variables:' or capture it");
        });
    }

    @Test
    void ofSeveralExpectationsEachIsToldWhereItBegins() throws IOException {
        String steps = """
                  - bot:
                      - contains: ok
                        within: 2s
                      - {anything: true}
                      -     {like: '*'}
                """;

        assertThat(load(HEAD + steps).faults())
                .extracting(fault -> fault.line() + ":" + fault.column())
                .containsExactly("5:9", "8:13");
    }

    private Path file() {
        return folder.resolve("track.yaml");
    }

    private ScenarioFiles.Loaded load(String text) throws IOException {
        Files.writeString(file(), text, StandardCharsets.UTF_8);
        return new ScenarioFiles().load(List.of(file()));
    }
}
