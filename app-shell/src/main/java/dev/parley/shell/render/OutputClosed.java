package dev.parley.shell.render;

import java.io.IOException;

/** Whoever read our output has gone ({@code | head -1}). Nothing is wrong; there is only nobody left to write to. */
public final class OutputClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputClosed(IOException cause) {
        super("output closed", cause, false, false);
    }
}
