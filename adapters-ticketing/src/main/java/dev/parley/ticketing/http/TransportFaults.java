package dev.parley.ticketing.http;

import dev.parley.domain.sync.DeskFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells what a dead connection means: the one question that counts is whether anything can have been sent. */
final class TransportFaults {
    private TransportFaults() {}

    static DeskFault of(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String reason = reasonNothingWasSent(cause);
            if (reason != null) {
                return new DeskFault.Transient(false, reason);
            }
            if (cause instanceof ExchangeTimedOut || cause instanceof HttpTimeoutException) {
                return new DeskFault.Transient(true, "no complete answer in time");
            }
        }
        return new DeskFault.Transient(true, "the connection broke before the answer was complete");
    }

    private static @Nullable String reasonNothingWasSent(Throwable cause) {
        return switch (cause) {
            case UnknownHostException e -> "unknown host";
            case UnresolvedAddressException e -> "unknown host";
            case HttpConnectTimeoutException e -> "no connection in time";
            case NoRouteToHostException e -> "no route to the host";
            case ConnectException e -> isNameUnknown(e) ? "unknown host" : "connection refused";
            case SSLHandshakeException e -> "TLS failed";
            case SSLPeerUnverifiedException e -> "TLS failed";
            case SSLException e -> isNoTls(e) ? "TLS failed" : null;
            default -> null;
        };
    }

    /** Whoever listens there speaks something else: the JDK has no exception of its own for it. */
    private static boolean isNoTls(SSLException thrown) {
        return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT).contains("unrecognized ssl message");
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
