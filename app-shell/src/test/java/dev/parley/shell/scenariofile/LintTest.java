package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                "  - bot: {contains: ''}|can never fail",
                "  - bot: {matches: '.*'}|can never fail",
                "  - bot: {like: '*'}|can never fail",
                "  - bot: {matches: 'not .*'}|does not understand",
                "  - bot: {like: 'Sorry*'}|does not understand",
                "  - bot: {contains: ell}|part of the visitor's own line",
                "  - bot: {contains: ok}|very short",
                "  - silence for: 31s|longer than the 30s that Parley waits",
                "  - when: {variable: x, equals: a}\n    then: [{says: a}]|the same in every conversation",
                "  - when: {offered: A}\n    then: [{says: a}]\n    else: [{says: a}]|do the same"
            })
    void whatIsProbablyNotMeantIsAWarning(String row) throws IOException {
        String[] parts = row.split("\\|", -1);
        ScenarioFiles.Loaded loaded = load(HEAD + parts[0] + "\n");

        assertThat(loaded.isUsable()).isTrue();
        assertThat(loaded.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.warning()).isTrue();
            assertThat(fault.line()).isEqualTo(4);
            assertThat(fault.message()).contains(parts[1]);
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
            assertThat(fault.line()).isEqualTo(4);
            assertThat(fault.message()).startsWith("nothing gives '{{no}}' a value before this line");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor: {email: '{{no}}'}", "session: {a: [{b: '{{no}}'}]}", "variables: {a: '{{no}}'}"})
    void soItIsInWhatIsGivenToTheBot(String given) throws IOException {
        assertThat(load(given + "\n" + HEAD).faults())
                .extracting(Fault::message)
                .containsExactly(
                        "nothing gives '{{no}}' a value before this line; write it under 'variables:' or capture it");
    }

    private Path file() {
        return folder.resolve("track.yaml");
    }

    private ScenarioFiles.Loaded load(String text) throws IOException {
        Files.writeString(file(), text, StandardCharsets.UTF_8);
        return new ScenarioFiles().load(List.of(file()));
    }
}
