package dev.parley.shell.command;

import dev.parley.shell.render.Screen;

/**
 * Where a command's words go and come from.
 *
 * @param out for the result
 * @param err for everything else
 * @param in what the user types, or the pipe
 */
public record Streams(Screen out, Screen err, LineSource in) {

    /** The same without colour. */
    public Streams withoutColour() {
        return new Streams(out.withoutColour(), err.withoutColour(), in);
    }
}
