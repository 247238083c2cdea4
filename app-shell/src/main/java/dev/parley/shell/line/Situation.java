package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.Interruption;
import dev.parley.shell.command.Streams;

/**
 * Where a line is run.
 *
 * @param streams where words go and come from
 * @param defaults global options for lines that have none of their own
 * @param interruption the wish to end the command
 * @param place the script and line it stands in, with a colon and a blank behind; empty when it was typed
 */
public record Situation(Streams streams, Arguments defaults, Interruption interruption, String place) {

    /** A line that stands in no script. */
    public static Situation typed(Streams streams, Arguments defaults, Interruption interruption) {
        return new Situation(streams, defaults, interruption, "");
    }
}
