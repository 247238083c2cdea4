package dev.parley.shell.line;

import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.JLineShellRunner;

/** Spring Shell's loop, silenced: what it prints by itself goes to stdout in words that are not Parley's. */
public final class ReplRunner extends JLineShellRunner {

    /**
     * @param input reads the lines
     * @param parser finds the command in a line
     * @param registry the commands
     */
    public ReplRunner(JLineInputProvider input, CommandParser parser, CommandRegistry registry) {
        super(input, parser, registry);
    }

    @Override
    public void print(String message) {}
}
