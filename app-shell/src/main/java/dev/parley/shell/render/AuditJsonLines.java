package dev.parley.shell.render;

import dev.parley.domain.audit.AuditId;
import dev.parley.domain.audit.AuditLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Audit records as JSON, one line each, with all that is needed to verify them without Parley: {@code text} is exactly
 * what {@code hash} is the SHA-256 of (in UTF-8), and its member {@code words} is that of {@code salt}, a line feed and
 * {@code words}.
 */
public final class AuditJsonLines implements ExportForm {
    private static final String BEGIN = "{\"id\":\"";

    /** Writes records as they are stored, whether they are understood or not. */
    public AuditJsonLines() {}

    @Override
    public Optional<String> header() {
        return Optional.empty();
    }

    @Override
    public Line line(AuditLink link) {
        Map<String, String> lasting = new LinkedHashMap<>();
        lasting.put("id", link.id().toString());
        lasting.put("hash", link.hash());
        lasting.put("text", link.text());
        String closed = MachineText.jsonLine(lasting);
        String open = closed.substring(0, closed.length() - 1);
        return new Line(
                open,
                link.words()
                        .map(words -> {
                            Map<String, String> erasable = new LinkedHashMap<>();
                            erasable.put("salt", words.salt());
                            erasable.put("words", words.text());
                            return open + "," + MachineText.jsonLine(erasable).substring(1);
                        })
                        .orElse(closed));
    }

    @Override
    public Optional<AuditId> id(String begin) {
        int end = begin.indexOf('"', BEGIN.length());
        return begin.startsWith(BEGIN) && end > 0
                ? AuditId.parse(begin.substring(BEGIN.length(), end))
                : Optional.empty();
    }
}
