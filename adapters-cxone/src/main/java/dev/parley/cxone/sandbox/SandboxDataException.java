package dev.parley.cxone.sandbox;

/** The folder or the file in which a sandbox keeps its data cannot be used; the message says why and what to do. */
public final class SandboxDataException extends SandboxException {
    private static final long serialVersionUID = 1L;

    SandboxDataException(String message) {
        super(message);
    }

    SandboxDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
