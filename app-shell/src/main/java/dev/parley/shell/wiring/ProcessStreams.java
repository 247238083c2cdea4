package dev.parley.shell.wiring;

import dev.parley.shell.command.Streams;
import dev.parley.shell.line.StandardInput;
import dev.parley.shell.render.Screen;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of this process. They bypass {@code System.out}, which hides a broken pipe, and leave that one to
 * whatever library believes it may print: it goes to stderr.
 */
final class ProcessStreams {
    private ProcessStreams() {}

    static Streams open(boolean colourWanted) {
        Screen out = screen(FileDescriptor.out, 1, colourWanted);
        Screen err = screen(FileDescriptor.err, 2, colourWanted);
        System.setOut(System.err);
        return new Streams(
                out, err, new StandardInput(new FileInputStream(FileDescriptor.in), TerminalCheck.isTerminal(0), err));
    }

    private static Screen screen(FileDescriptor file, int number, boolean colourWanted) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8));
        return TerminalCheck.isTerminal(number)
                ? Screen.terminal(writer, colourWanted, TerminalCheck::width)
                : Screen.plain(writer);
    }
}
