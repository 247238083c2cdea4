package dev.parley.shell.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** {@code run-script}: the batch way in. */
public final class ScriptCommand implements CommandGroup {
    private static final Positional<Path> FILE =
            Positional.of("FILE", ValueType.path(), "commands, one a line; - is standard input");
    private static final Option<Boolean> KEEP_GOING =
            Option.flag("keep-going", "go on behind a line that fails; exit 6 when only some failed");
    private static final String STANDARD_INPUT = "-";

    private final Supplier<ScriptRunner> runner;
    private final Deque<Path> open = new ArrayDeque<>();

    /** @param runner asked when a script is run, because it knows this command */
    public ScriptCommand(Supplier<ScriptRunner> runner) {
        this.runner = runner;
    }

    @Override
    public String title() {
        return "Scripts";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("run-script")
                .summary("Runs the commands in a file")
                .help("""
                        Blank lines and lines that begin with # are skipped, and so is what follows a #
                        that stands alone. A \\ at the end joins the next line. Quotes work as in a shell:
                        '...' is literal, "..." knows \\" and \\\\.
                        The first line that fails stops the script: its exit code is the script's, and stderr
                        names file and line. Global options in front hold for every line that has none of
                        its own.""")
                .takes(FILE, KEEP_GOING)
                .example("run-script nightly.parley", "")
                .example("-o json - < nightly.parley", "from standard input")
                .mayEndWith(ExitCode.values())
                .runs(this::run));
    }

    private CommandResult run(Invocation invocation) {
        Path file = invocation.get(FILE);
        boolean keepGoing = invocation.is(KEEP_GOING);
        ExitCode code = file.toString().equals(STANDARD_INPUT)
                ? runner.get().run(() -> invocation.in().read(""), "<stdin>", keepGoing, invocation)
                : runFile(file, keepGoing, invocation);
        return CommandResult.nothing().endingWith(code);
    }

    private ExitCode runFile(Path file, boolean keepGoing, Invocation invocation) {
        Path real = file.toAbsolutePath().normalize();
        if (open.contains(real)) {
            throw CommandFailure.usage(
                    "script " + file + " runs itself", "A script may run others, but not in a circle");
        }
        open.push(real);
        try (BufferedReader reader = open(file)) {
            return runner.get().run(() -> next(reader, file), file.toString(), keepGoing, invocation);
        } catch (IOException e) {
            throw unreadable(file, e);
        } finally {
            open.pop();
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw CommandFailure.usage("cannot read " + file + ": it is a folder", "");
        }
        return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    private static String next(BufferedReader reader, Path file) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static CommandFailure unreadable(Path file, IOException e) {
        String reason = switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case CharacterCodingException odd -> "it is not UTF-8 text";
            default -> "it cannot be read";
        };
        return CommandFailure.usage("cannot read " + file + ": " + reason, "");
    }
}
