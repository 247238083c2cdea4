package dev.parley.shell.export;

import dev.parley.domain.audit.AuditId;
import dev.parley.shell.render.ExportForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far an export file has come: the last whole line of each chain, and where the whole lines end. Only the beginning
 * of each line is understood, so it is as fast as the disk, and memory does not grow with the file.
 */
final class FileEnd {
    private static final int BUFFER = 1 << 16;
    private static final int BEGIN = 120;

    private final FileChannel channel;
    private final ExportForm form;
    private final Map<String, Place> last = new LinkedHashMap<>();
    private final ByteArrayOutputStream begin = new ByteArrayOutputStream(BEGIN);
    private long lineStart;
    private long lines;

    /** Where the line of a record stands; {@code end} is the place of its line end. */
    record Place(AuditId id, long start, long end) {}

    private FileEnd(FileChannel channel, ExportForm form) {
        this.channel = channel;
        this.form = form;
    }

    /** @throws ExportFailed when a line is none of an export in that form */
    static FileEnd of(FileChannel channel, ExportForm form) throws IOException {
        FileEnd end = new FileEnd(channel, form);
        end.read();
        return end;
    }

    /** The last whole line of each chain. */
    Map<String, Place> last() {
        return last;
    }

    /** By chain, the number of the last record that stands in a whole line. */
    Map<String, Long> positions() {
        Map<String, Long> positions = new HashMap<>();
        last.forEach((chain, place) -> positions.put(chain, place.id().number()));
        return positions;
    }

    /** How many bytes the whole lines have. */
    long whole() {
        return lineStart;
    }

    /** How many records stand in whole lines. */
    long records() {
        return lines - (lines > 0 && form.header().isPresent() ? 1 : 0);
    }

    private void read() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long at = 0;
        for (int count = channel.read(buffer, at); count > 0; count = channel.read(buffer, at)) {
            for (int i = 0; i < count; i++) {
                take(buffer.get(i), at + i);
            }
            at += count;
            buffer.clear();
        }
    }

    private void take(byte value, long at) {
        if (value != '\n') {
            if (begin.size() < BEGIN) {
                begin.write(value);
            }
            return;
        }
        String text = begin.toString(StandardCharsets.UTF_8);
        if (lines == 0 && form.header().isPresent()) {
            checkHeader(at);
        } else {
            lineOf(text, at);
        }
        lines++;
        lineStart = at + 1;
        begin.reset();
    }

    private void checkHeader(long end) {
        String header = form.header().orElseThrow();
        String start = header.substring(0, Math.min(BEGIN, header.length()));
        if (end != header.length() || !begin.toString(StandardCharsets.UTF_8).equals(start)) {
            throw ExportFailed.refused("its first line is not the heading of this export");
        }
    }

    private void lineOf(String text, long end) {
        AuditId id = form.id(text)
                .orElseThrow(() -> ExportFailed.refused("its line " + (lines + 1) + " is no exported record"));
        Place before = last.put(id.chain(), new Place(id, lineStart, end));
        if (before != null && before.id().number() >= id.number()) {
            throw ExportFailed.refused("its line " + (lines + 1) + " stands out of order");
        }
    }
}
