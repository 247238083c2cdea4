package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.Command;
import java.util.List;

/** What a line asks for, once it is understood. */
sealed interface Request {

    /** Global options of the line. */
    Arguments globals();

    /** To run a command. */
    record Run(Command command, Arguments arguments) implements Request {
        @Override
        public Arguments globals() {
            return arguments;
        }
    }

    /** To show help about a command or a group; no words mean all. */
    record Help(List<String> words, Arguments globals) implements Request {}

    /** To show the version. */
    record Version(Arguments globals) implements Request {}

    /** Nothing but global options, perhaps not even those. */
    record Nothing(Arguments globals) implements Request {}
}
