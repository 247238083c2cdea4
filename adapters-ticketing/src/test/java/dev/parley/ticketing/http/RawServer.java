package dev.parley.ticketing.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a free loopback port that answers each request with the bytes that a test wants, and remembers the requests. */
final class RawServer implements AutoCloseable {
    /** What becomes of a connection after the request was read. */
    interface Then {
        void answer(Socket socket) throws IOException;
    }

    private final ServerSocket listening;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer(Then then) {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(() -> {
            while (true) {
                try {
                    Socket socket = listening.accept();
                    Thread.startVirtualThread(() -> serve(socket, then));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    static RawServer saying(String status, String headers, String body) {
        return new RawServer(socket -> socket.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: "
                                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private void serve(Socket socket, Then then) {
        try (socket) {
            requests.add(request(socket.getInputStream()));
            then.answer(socket);
        } catch (IOException e) {
            // the client went away, or the test wanted a broken connection
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            head.append((char) read);
        }
        int at = head.toString().toLowerCase(java.util.Locale.ROOT).indexOf("content-length:");
        if (at >= 0) {
            String length = head.substring(at + 15, head.indexOf("\r\n", at)).strip();
            head.append(new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8));
        }
        return head.toString();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
