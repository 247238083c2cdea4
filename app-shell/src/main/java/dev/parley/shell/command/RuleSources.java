package dev.parley.shell.command;

import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.shell.render.Amounts;
import dev.parley.shell.rulefile.RuleFiles;
import dev.parley.shell.scenariofile.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Files of rules, or the first thing that is wrong with them. */
public final class RuleSources {
    private static final String UNUSABLE = "the rules cannot be used: ";

    private RuleSources() {}

    /**
     * Reads files on top of rules.
     *
     * @param ending how the process ends when one is wrong
     * @throws CommandFailure when one is wrong: it names the first fault with its line
     */
    public static List<RuleSheet> read(List<Path> files, ResolutionRules on, ExitCode ending) {
        RuleFiles.Read read = RuleFiles.read(files, on);
        List<Fault> fatal = fatal(read);
        if (!fatal.isEmpty()) {
            throw new CommandFailure(
                    ending,
                    UNUSABLE + words(fatal.getFirst()),
                    fatal.size() == 1
                            ? "Mend it, and try it with 'parley resolution try FILE'"
                            : "Mend it, and " + Amounts.of(fatal.size() - 1, "more fault")
                                    + " that 'parley resolution try FILE' names");
        }
        return read.sheets();
    }

    /**
     * Reads one file that is tried on top of rules.
     *
     * @param others takes every fault but the first
     * @throws CommandFailure when it is wrong: it names the first fault with its line
     */
    static List<RuleSheet> tried(Path file, ResolutionRules on, Consumer<String> others) {
        RuleFiles.Read read = RuleFiles.read(List.of(file), on);
        List<Fault> fatal = fatal(read);
        if (!fatal.isEmpty()) {
            fatal.stream().skip(1).map(RuleSources::words).forEach(others);
            throw CommandFailure.usage(
                    UNUSABLE + words(fatal.getFirst()),
                    fatal.size() == 1 ? "Mend it, and try again" : "Mend it and what is named above, and try again");
        }
        return read.sheets();
    }

    private static List<Fault> fatal(RuleFiles.Read read) {
        return read.faults().stream().filter(fault -> !fault.warning()).toList();
    }

    private static String words(Fault fault) {
        return fault.file() + ":" + fault.line() + ":" + fault.column() + ": " + fault.message();
    }
}
