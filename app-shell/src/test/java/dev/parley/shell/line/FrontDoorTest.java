package dev.parley.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.GlobalOptions;
import dev.parley.shell.command.Interruption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
    private final SampleCommands.Rig rig = SampleCommands.Rig.in(Path.of("target", "unused"));
    private final List<Arguments> shells = new ArrayList<>();

    @Test
    void wordsAreOneShot() {
        Recorder piped = Recorder.piped("talk show never");

        assertThat(enter(piped, "talk", "show", "a", "-o", "csv")).isEqualTo(ExitCode.DONE);
        assertThat(piped.out()).isEqualTo("name,more\na,[]\n");
        assertThat(shells).isEmpty();
    }

    @Test
    void noWordsAtATerminalAreTheInteractiveShellWithTheGlobalOptionsGiven() {
        assertThat(enter(Recorder.terminal())).isEqualTo(ExitCode.DONE);
        assertThat(enter(Recorder.terminal(), "--tenant", "prod", "-q")).isEqualTo(ExitCode.DONE);

        assertThat(shells).hasSize(2);
        assertThat(shells.get(1).find(GlobalOptions.TENANT)).contains("prod");
        assertThat(shells.get(1).find(GlobalOptions.QUIET)).contains(true);
    }

    @Test
    void noWordsAndAPipeAreABatch() {
        Recorder piped = Recorder.piped("# hello", "talk show a", "fail partly", "talk show b");

        assertThat(enter(piped, "-o", "ndjson")).isEqualTo(ExitCode.PARTLY);
        assertThat(piped.out()).isEqualTo("{\"name\":\"a\",\"more\":[]}\n");
        assertThat(piped.err()).isEqualTo("parley: <stdin>:3: it failed. Try again\n");
        assertThat(shells).isEmpty();
    }

    @Test
    void anEmptyPipeIsNothingToDo() {
        assertThat(enter(Recorder.piped())).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aShellThatBreaksDownLeavesOneLine() {
        Recorder terminal = Recorder.terminal();
        FrontDoor door = new FrontDoor(rig.catalogue(), rig.runner(), globals -> {
            throw new NoClassDefFoundError("org/jline/Terminal");
        });

        assertThat(door.enter(List.of("--no-color"), terminal.streams(), new Interruption(Thread.currentThread())))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(terminal.err())
                .startsWith("parley: internal error NoClassDefFoundError (")
                .hasLineCount(1);
    }

    @Test
    void helpAndVersionNeedNothing() {
        Recorder terminal = Recorder.terminal();

        assertThat(enter(terminal, "--help")).isEqualTo(ExitCode.DONE);
        assertThat(enter(terminal, "--version")).isEqualTo(ExitCode.DONE);
        assertThat(enter(terminal, "--vresion")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.out()).contains("EXIT CODES", "parley 1.2.3 (Java ");
        assertThat(terminal.err()).contains("unknown option --vresion. Did you mean --version?");
        assertThat(shells).isEmpty();
    }

    private ExitCode enter(Recorder recorder, String... words) {
        FrontDoor door = new FrontDoor(rig.catalogue(), rig.runner(), globals -> {
            shells.add(globals);
            return ExitCode.DONE;
        });
        return door.enter(List.of(words), recorder.streams(), new Interruption(Thread.currentThread()));
    }
}
