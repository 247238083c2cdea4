package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.GlobalOptions;
import dev.parley.shell.command.Invocation;
import dev.parley.shell.command.ScriptRunner;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the lines of a script through the one runner of lines. */
public final class BatchRunner implements ScriptRunner {
    /** What ends a script early, and the interactive shell. */
    static final Set<String> LEAVING = Set.of("exit", "quit");

    private final CommandRunner runner;

    /** @param runner what runs each line */
    public BatchRunner(CommandRunner runner) {
        this.runner = runner;
    }

    @Override
    public ExitCode run(Lines lines, String name, boolean keepGoing, Invocation invocation) {
        Arguments defaults = invocation.arguments().only(GlobalOptions.INHERITED);
        ScriptLines script = new ScriptLines(lines);
        @Nullable ExitCode firstFailure = null;
        boolean anyWorked = false;
        for (ScriptLines.Line line = script.next(); line != null; line = script.next()) {
            if (LEAVING.contains(line.text().strip())) {
                break;
            }
            String place = name + ":" + line.number() + ": ";
            ExitCode code = run(line, new Situation(invocation.streams(), defaults, invocation.interruption(), place));
            if (code == ExitCode.INTERRUPTED || (code != ExitCode.DONE && !keepGoing)) {
                return code;
            }
            anyWorked |= code == ExitCode.DONE;
            firstFailure = firstFailure == null && code != ExitCode.DONE ? code : firstFailure;
        }
        if (firstFailure == null) {
            return ExitCode.DONE;
        }
        return anyWorked ? ExitCode.PARTLY : firstFailure;
    }

    private ExitCode run(ScriptLines.Line line, Situation situation) {
        List<String> words;
        try {
            words = LineSplitter.split(line.text());
        } catch (CommandFailure e) {
            return runner.refuse(e, situation);
        }
        return words.isEmpty() ? ExitCode.DONE : runner.run(words, situation);
    }
}
