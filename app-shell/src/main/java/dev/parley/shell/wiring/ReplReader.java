package dev.parley.shell.wiring;

import dev.parley.shell.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.jline.reader.Completer;
import org.jline.reader.EOFError;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/** JLine's reader as Parley's lines need it. */
final class ReplReader {
    private static final int HISTORY_LINES = 5000;

    private ReplReader() {}

    static LineReader build(Terminal terminal, Completer completer, History history, Path historyFile) {
        LineReaderBuilder reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("parley")
                .parser(new Quoting())
                .completer(completer)
                .history(history)
                // "Hello!" is a message, not a call for line "Hello" of the history.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
                .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
                .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES);
        if (isWritable(historyFile)) {
            reader.variable(LineReader.HISTORY_FILE, historyFile);
        }
        return reader.build();
    }

    /** Without a place for it the history lasts as long as the shell. */
    private static boolean isWritable(Path file) {
        try {
            PrivateFiles.make(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Quotes as the lines know them; an open one, or a backslash at the end, asks for another line. */
    private static final class Quoting extends DefaultParser {
        Quoting() {
            setEofOnUnclosedQuote(true);
            setEofOnEscapedNewLine(true);
        }

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            boolean comment = line.stripLeading().startsWith("#");
            try {
                return super.parse(line, cursor, context);
            } catch (EOFError e) {
                if (comment) {
                    return super.parse("", 0, ParseContext.UNSPECIFIED);
                }
                throw e;
            }
        }
    }
}
