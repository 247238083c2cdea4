package dev.parley.shell.command;

import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.rulefile.RuleFiles;
import dev.parley.shell.scenariofile.Fault;
import java.nio.file.Path;
import java.util.List;

/** Files of rules, or the first thing that is wrong with them. */
public final class RuleSources {
    private RuleSources() {}

    /**
     * Reads files on top of rules.
     *
     * @param ending how the process ends when one is wrong
     * @throws CommandFailure when one is wrong: it names the first fault with its line
     */
    public static List<RuleSheet> read(List<Path> files, ResolutionRules on, ExitCode ending) {
        RuleFiles.Read read = RuleFiles.read(files, on);
        List<Fault> fatal =
                read.faults().stream().filter(fault -> !fault.warning()).toList();
        if (!fatal.isEmpty()) {
            Fault first = fatal.getFirst();
            throw new CommandFailure(
                    ending,
                    "the rules cannot be used: " + first.file() + ":" + first.line() + ":" + first.column() + ": "
                            + first.message(),
                    fatal.size() == 1
                            ? "Mend it, and try it with 'parley resolution try FILE'"
                            : "Mend it, and " + Amounts.of(fatal.size() - 1, "more fault")
                                    + " that 'parley resolution try FILE' names");
        }
        return read.sheets();
    }
}
