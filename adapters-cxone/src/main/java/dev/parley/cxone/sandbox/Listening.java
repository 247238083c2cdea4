package dev.parley.cxone.sandbox;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletionException;
import org.xnio.Options;

/** The port: how it is opened, what its URL is, and what to say when it cannot be had. */
final class Listening {
    private static final String LOOPBACK = "127.0.0.1";

    private Listening() {}

    static Undertow on(SandboxSettings settings, HttpHandler door) {
        return Undertow.builder()
                .addHttpListener(settings.port(), host(settings), door)
                .setDirectBuffers(false) // their release goes by Unsafe, of which newer JDKs warn on stderr
                .setIoThreads(2)
                .setWorkerThreads(1)
                .setWorkerOption(Options.THREAD_DAEMON, true)
                .build();
    }

    static URI url(Undertow server) {
        InetSocketAddress bound =
                (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        InetAddress address = bound.getAddress();
        String host = address.isAnyLocalAddress() ? LOOPBACK : address.getHostAddress();
        return URI.create(
                "http://" + (address instanceof Inet6Address && !LOOPBACK.equals(host) ? "[" + host + "]" : host) + ":"
                        + bound.getPort());
    }

    static RuntimeException failed(SandboxSettings settings, RuntimeException e) {
        Throwable cause = e.getCause();
        if (e instanceof CompletionException && cause instanceof RuntimeException own) {
            return own;
        }
        if (cause instanceof BindException) {
            return new SandboxException(
                    "Port " + settings.port() + " of " + host(settings) + " cannot be had (" + cause.getMessage()
                            + "). Choose another, or 0 for any free one.",
                    e);
        }
        return new SandboxException("The sandbox cannot listen on " + host(settings) + ": " + e.getMessage() + ".", e);
    }

    private static String host(SandboxSettings settings) {
        return settings.address().map(InetAddress::getHostAddress).orElse(LOOPBACK);
    }
}
