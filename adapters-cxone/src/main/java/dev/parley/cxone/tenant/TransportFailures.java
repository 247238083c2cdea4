package dev.parley.cxone.tenant;

import dev.parley.cxone.tenant.CallFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells what a dead connection means: the one question that counts is whether anything can have been sent. */
final class TransportFailures {
    private TransportFailures() {}

    static CallFailure failure(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String reason = reasonNothingWasSent(cause);
            if (reason != null) {
                return CallFailure.transport(Kind.UNREACHABLE, reason, thrown);
            }
            if (cause instanceof HttpTimeoutException) {
                return CallFailure.transport(Kind.TIMED_OUT, "no answer in time", thrown);
            }
        }
        return CallFailure.transport(Kind.BROKEN, "the connection died", thrown);
    }

    private static @Nullable String reasonNothingWasSent(Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "unknown host";
            case UnresolvedAddressException e -> "unknown host";
            case HttpConnectTimeoutException e -> "no connection in time";
            case ConnectException e -> isNameUnknown(e) ? "unknown host" : "connection refused";
            case SSLHandshakeException e -> "TLS failed";
            case SSLPeerUnverifiedException e -> "TLS failed";
            default -> null;
        };
    }

    /** The JDK's client hides a name that nobody knows below an exception about connecting. */
    private static boolean isNameUnknown(Throwable connecting) {
        for (Throwable cause = connecting; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
