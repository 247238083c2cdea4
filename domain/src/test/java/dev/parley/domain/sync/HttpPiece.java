package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request or an answer as it went over the wire, whole: its first line, its headers without those that say how long it is
 * and how the connection goes on, and its body without chunks.
 */
final class HttpPiece {
    private static final List<String> OF_THE_CONNECTION = List.of(
            "content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "http2-settings", "expect");

    private final String first;
    private final List<String> headers;
    private final byte[] body;

    HttpPiece(String first, List<String> headers, byte[] body) {
        this.first = first;
        this.headers = headers;
        this.body = body;
    }

    /** @throws EOFException when it ends before its end */
    static HttpPiece request(InputStream in) throws IOException {
        return read(in, false);
    }

    static HttpPiece answer(InputStream in) throws IOException {
        return read(in, true);
    }

    /** A connection carries one piece each way, so what is read ahead is its own. */
    private static HttpPiece read(InputStream connection, boolean untilTheEnd) throws IOException {
        var in = new BufferedInputStream(connection);
        String first = line(in);
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        byte[] body;
        if (header(lines, "transfer-encoding")
                .filter("chunked"::equalsIgnoreCase)
                .isPresent()) {
            body = chunks(in);
        } else if (header(lines, "content-length").isPresent()) {
            int length = Integer.parseInt(header(lines, "content-length").get());
            body = whole(in, length);
        } else {
            boolean empty = !untilTheEnd || first.contains(" 204") || first.contains(" 304");
            body = empty ? new byte[0] : in.readAllBytes();
        }
        lines.removeIf(line -> OF_THE_CONNECTION.contains(name(line)));
        return new HttpPiece(first, List.copyOf(lines), body);
    }

    String method() {
        return first.substring(0, first.indexOf(' '));
    }

    String path() {
        return first.split(" ", -1)[1];
    }

    byte[] body() {
        return body;
    }

    /** The same to another host. */
    HttpPiece to(String authority) {
        List<String> lines = new ArrayList<>(headers);
        lines.removeIf(line -> "host".equals(name(line)));
        lines.addFirst("Host: " + authority);
        return new HttpPiece(first, lines, body);
    }

    /** Writes it, or so many bytes of its body and the promise of all of them. */
    void write(OutputStream out, int bytes) throws IOException {
        var text = new StringBuilder(first).append("\r\n");
        headers.forEach(line -> text.append(line).append("\r\n"));
        if (!first.contains(" 204 ")) {
            text.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var piece = new ByteArrayOutputStream();
        piece.writeBytes(text.append("Connection: close\r\n\r\n").toString().getBytes(ISO_8859_1));
        piece.write(body, 0, bytes);
        piece.writeTo(out);
        out.flush();
    }

    void write(OutputStream out) throws IOException {
        write(out, body.length);
    }

    private static Optional<String> header(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> name(line).equals(name))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst();
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        return (colon < 0 ? line : line.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = chunk(in); length > 0; length = chunk(in)) {
            body.write(whole(in, length));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].trim(), 16);
    }

    private static byte[] whole(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("ends after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("ends within a line");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(ISO_8859_1);
    }
}
