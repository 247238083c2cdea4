package dev.parley.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.GlobalOptions;
import dev.parley.shell.render.OutputFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private final SampleCommands.Rig rig = SampleCommands.Rig.in(Path.of("unused"));

    @Test
    void wordsComeThroughExactlyAsTheyWereGiven() {
        var run = run("talk", "say", "c-1", "two  words", "", "  ", "-", "-5", "- a list", "ü漢", "a=b");

        assertThat(run.arguments().all(SampleCommands.TEXT))
                .containsExactly("two  words", "", "  ", "-", "-5", "- a list", "ü漢", "a=b");
    }

    @Test
    void optionsTakeTheirValueInEveryUsualSpelling() {
        for (List<String> spelling : List.of(
                List.of("--bot", "a bot"),
                List.of("--bot=a bot"),
                List.of("-b", "a bot"),
                List.of("-b=a bot"),
                List.of("-ba bot"),
                List.of("-fb", "a bot"))) {
            var words = new ArrayList<>(List.of("talk", "say"));
            words.addAll(spelling);
            words.addAll(List.of("c-1", "hi"));

            var run = run(words.toArray(String[]::new));

            assertThat(run.arguments().find(SampleCommands.BOT))
                    .as("%s", spelling)
                    .contains("a bot");
            assertThat(run.arguments().all(SampleCommands.TEXT))
                    .as("%s", spelling)
                    .containsExactly("hi");
        }
    }

    @Test
    void aRepeatableOptionKeepsItsOrderAndItsEqualsSigns() {
        var run = run("talk", "say", "--attr", "a=1", "c-1", "--attr=b=x=y", "hi", "--attr", "c=");

        assertThat(run.arguments().all(SampleCommands.ATTR))
                .isEqualTo(List.of(Map.entry("a", "1"), Map.entry("b", "x=y"), Map.entry("c", "")));
    }

    @Test
    void twoDashesEndTheOptions() {
        var run = run("talk", "say", "c-1", "--fast", "--", "--bot", "--", "-x");

        assertThat(run.arguments().all(SampleCommands.TEXT)).containsExactly("--bot", "--", "-x");
        assertThat(run.arguments().find(SampleCommands.FAST)).contains(true);
    }

    @Test
    void defaultsAndNegativeNumbersAreRead() {
        var run = run("talk", "say", "c-1", "hi", "--limit", "-5");

        assertThat(run.arguments().find(SampleCommands.LIMIT)).contains(-5L);
        assertThat(run.arguments().find(SampleCommands.PATIENCE)).contains(Duration.ofSeconds(30));
        assertThat(run.arguments().find(SampleCommands.FAST)).isEmpty();
    }

    @Test
    void globalOptionsMayStandBeforeBetweenAndBehindTheWords() {
        for (String line : List.of("-o json talk show c-1", "talk -o json show c-1", "talk show c-1 --output=JSON")) {
            var run = run(line.split(" ", -1));

            assertThat(run.arguments().find(GlobalOptions.OUTPUT)).as(line).contains(OutputFormat.JSON);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            talk sya c-1            | 'talk' has no command 'sya'. Did you mean 'talk say'?
            tlak                    | unknown command 'tlak'. Did you mean 'talk'?
            xyzzy                   | unknown command 'xyzzy'. See 'parley --help'
            talk show               | 'talk show' needs ID. Usage: parley talk show ID [options]
            talk say                | 'talk say' needs ID and TEXT. Usage: parley talk say ID TEXT... [options]
            talk show a b           | 'talk show' has no place for 'b'. Usage: parley talk show ID [options]
            talk say a b --bto x    | unknown option --bto. Did you mean --bot?
            talk say a b --zzz      | unknown option --zzz. See 'parley talk say --help'
            talk say a b -z         | unknown option -z. See 'parley talk say --help'
            talk say a b --bot      | --bot needs a value: NAME. See 'parley talk say --help'
            talk say a --bot --fast | --bot needs a value: NAME. Write --bot=--fast if that is the value
            talk say a b -b x -b y  | --bot was given twice. It takes one value
            talk say a b --fast=no  | bad value 'no' for --fast: it takes no value
            talk say a b --limit 1x | bad value '1x' for --limit: a whole number from -10 to 10 is expected
            talk say a b --limit 99 | bad value '99' for --limit: a whole number from -10 to 10 is expected
            talk say a b --attr x   | bad value 'x' for --attr: KEY=VALUE is expected
            talk say a b --attr =x  | bad value '=x' for --attr: KEY=VALUE is expected
            talk say a b --patience soon | bad value 'soon' for --patience: a duration such as 500ms, 2s, 1m30s or 24h is expected
            talk show a -o xml      | bad value 'xml' for --output: one of table, json, ndjson, yaml, csv is expected
            version --version       | unknown option --version. See 'parley version --help'
            """)
    void whatCannotBeUnderstoodIsRefusedInOneLine(String line, String expected) {
        CommandFailure failure = catchThrowableOfType(
                CommandFailure.class, () -> CommandLine.parse(rig.catalogue(), List.of(line.split(" ", -1))));

        assertThat(failure.line()).isEqualTo(expected);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aRefusedSecretIsNotQuoted() {
        CommandFailure failure = catchThrowableOfType(
                CommandFailure.class, () -> run("talk", "say", "a", "b", "--key=s3cr3t", "--key", "s3cr3t"));

        assertThat(failure.line()).doesNotContain("s3cr3t");
    }

    @Test
    void helpIsAskedForAnywhereAndNeedsNothingElse() {
        for (String line : List.of("talk say --help", "talk say c-1 -h", "-h talk say", "talk -h say")) {
            assertThat(CommandLine.parse(rig.catalogue(), List.of(line.split(" ", -1))))
                    .as(line)
                    .isInstanceOfSatisfying(
                            Request.Help.class, help -> assertThat(help.words()).containsExactly("talk", "say"));
        }
        assertThat(CommandLine.parse(rig.catalogue(), List.of("talk"))).isInstanceOf(Request.Help.class);
        assertThat(CommandLine.parse(rig.catalogue(), List.of("--help"))).isInstanceOf(Request.Help.class);
        assertThat(CommandLine.parse(rig.catalogue(), List.of("--version"))).isInstanceOf(Request.Version.class);
        assertThat(CommandLine.parse(rig.catalogue(), List.of("-q"))).isInstanceOf(Request.Nothing.class);
    }

    private Request.Run run(String... words) {
        return (Request.Run) CommandLine.parse(rig.catalogue(), List.of(words));
    }
}
