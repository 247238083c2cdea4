package dev.parley.shell.export;

import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.shell.render.ExportForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the whole trail, a page of records in memory at a time. A file that was cut anywhere, also within a line, is
 * continued behind its last whole line; a file that is complete gets only what is new. What is no export of this trail is
 * refused and left untouched.
 */
public final class TrailExport {
    private static final String ERASURE = "\"kind\":\"erasure\"";

    private final AuditTrail trail;
    private final ExportForm form;

    /**
     * @param trail what is written
     * @param form how each record is
     */
    public TrailExport(AuditTrail trail, ExportForm form) {
        this.trail = trail;
        this.form = form;
    }

    /**
     * What stands in the file.
     *
     * @param records how many records
     * @param added how many of them were written now
     * @param staleWords whether words were erased since the file was begun, which it may still hold
     */
    public record Written(long records, long added, boolean staleWords) {}

    /** The lines of the whole trail, to be read once. */
    public Iterable<String> lines() {
        return () -> Stream.concat(
                        form.header().stream(),
                        Stream.iterate(new TrailLines(trail, Map.of()), Iterator::hasNext, lines -> lines)
                                .map(lines -> whole(lines.next())))
                .iterator();
    }

    /**
     * Writes into a file, behind what is there; on the disk when it returns.
     *
     * @throws ExportFailed when it is refused, or stops
     */
    public Written into(Path file) {
        try (ExportFile target = ExportFile.open(file)) {
            FileEnd end = checked(target);
            try {
                target.goOnAt(end.whole());
                return append(target, end);
            } catch (IOException e) {
                throw new ExportFailed(ExportFailed.Kind.STOPPED, ExportFile.inWords(e), e);
            }
        }
    }

    private Written append(ExportFile target, FileEnd end) throws IOException {
        Optional<String> header = end.whole() == 0 ? form.header() : Optional.empty();
        if (header.isPresent()) {
            target.line(header.get());
        }
        long added = 0;
        boolean erasures = false;
        for (Iterator<AuditLink> links = new TrailLines(trail, end.positions()); links.hasNext(); added++) {
            AuditLink link = links.next();
            erasures |= link.text().contains(ERASURE);
            target.line(whole(link));
        }
        target.finish();
        return new Written(end.records() + added, added, erasures && end.records() > 0);
    }

    private FileEnd checked(ExportFile target) {
        try {
            FileEnd end = FileEnd.of(target.channel(), form);
            new Continuation(trail, form, end).check(target);
            return end;
        } catch (IOException e) {
            throw new ExportFailed(ExportFailed.Kind.REFUSED, ExportFile.inWords(e), e);
        }
    }

    private String whole(AuditLink link) {
        return line(form, link).whole();
    }

    /** @throws ExportFailed when the record cannot be understood, and the form has to */
    static ExportForm.Line line(ExportForm form, AuditLink link) {
        try {
            return form.line(link);
        } catch (IllegalArgumentException e) {
            throw new ExportFailed(
                    ExportFailed.Kind.UNREADABLE, "record " + link.id() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
