package dev.parley.cxone.sandbox;

/** A bot's script is wrong. The message starts with {@code file:line:} and ends with what to do. */
public final class BotScriptException extends SandboxException {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final int line;

    BotScriptException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
        this.file = file;
        this.line = line;
    }

    /** The script. */
    public String file() {
        return file;
    }

    /** Where in it, from 1; 0 when it is the file as a whole. */
    public int line() {
        return line;
    }
}
