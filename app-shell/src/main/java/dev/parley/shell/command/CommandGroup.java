package dev.parley.shell.command;

import java.util.List;

/** Commands that belong together and share their services. One class each. */
public interface CommandGroup {

    /** A heading for the list of commands, for example {@code Conversations}. */
    String title();

    /** The commands, in the order of help. Called once; must not start anything. */
    List<Command> commands();
}
