package dev.parley.cxone.sandbox;

/** The sandbox cannot do what it was told; the message says why and what to do, in one line. */
public sealed class SandboxException extends RuntimeException permits BotScriptException, SandboxDataException {
    private static final long serialVersionUID = 1L;

    SandboxException(String message) {
        super(message);
    }

    SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
