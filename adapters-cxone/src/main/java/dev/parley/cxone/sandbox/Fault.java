package dev.parley.cxone.sandbox;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that goes wrong with one call. Each says whether the server has done what was asked all the same. */
public sealed interface Fault {

    /**
     * Nothing is done; {@code 429}.
     *
     * @param retryAfter the header exactly as it is sent; null leaves it out
     */
    record TooManyRequests(@Nullable String retryAfter) implements Fault {}

    /**
     * A status of the server's own failures.
     *
     * @param status 500 to 599
     * @param processed whether what was asked is done nevertheless
     */
    record ServerError(int status, boolean processed) implements Fault {
        /** Nothing is done. */
        public ServerError(int status) {
            this(status, false);
        }
    }

    /** Nothing is done; the connection is reset (a genuine TCP reset) without an answer. */
    record ResetBefore() implements Fault {}

    /** It is done; the connection is reset without an answer. */
    record ResetAfterProcessing() implements Fault {}

    /** It is done; the connection ends in the middle of the body, short of what {@code Content-Length} promised. */
    record ResetMidBody() implements Fault {}

    /**
     * It is done; the body comes one byte at a time. It ends after {@link SandboxSettings#longestDrip()} with the
     * connection.
     *
     * @param interval real time from byte to byte
     */
    record DripBody(Duration interval) implements Fault {}

    /**
     * It is done; half of the body comes and then nothing more, until the connection ends after {@link
     * SandboxSettings#longestDrip()}.
     */
    record StallBody() implements Fault {}

    /** It is done; the answer is sound HTTP, and its JSON stops half way. */
    record CutJson() implements Fault {}

    /**
     * A proxy's page of HTML, with status 200.
     *
     * @param processed whether what was asked is done behind that page
     */
    record HtmlInstead(boolean processed) implements Fault {
        /** Nothing is done. */
        public HtmlInstead() {
            this(false);
        }
    }

    /** The token that came with the call is revoked for everybody, so this call and later ones get {@code 401}. */
    record RevokeToken() implements Fault {}

    /** Nothing is done; {@code 401} for this call alone. Unlike a revocation it strikes nobody who works in parallel. */
    record RefuseToken() implements Fault {}

    /**
     * It is done, after a while of the sandbox's own time.
     *
     * @param by how much later
     */
    record Slow(Duration by) implements Fault {}

    /** It is done; a listing names some of its rows twice. On other routes: no effect. */
    record RepeatRows() implements Fault {}

    /**
     * Nothing is done; exactly this is answered. For what no other fault says.
     *
     * @param status the HTTP status
     * @param headers the headers beside {@code Content-Length}
     * @param body the body
     */
    record Instead(int status, Map<String, String> headers, String body) implements Fault {
        /** Keeps a copy of the headers. */
        public Instead {
            headers = Map.copyOf(headers);
        }
    }
}
