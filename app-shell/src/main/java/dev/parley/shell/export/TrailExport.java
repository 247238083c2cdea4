package dev.parley.shell.export;

import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ChainHead;
import dev.parley.shell.export.FileEnd.Place;
import dev.parley.shell.render.ExportForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
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
        for (Iterator<AuditLink> links = new TrailLines(trail, positions(end)); links.hasNext(); added++) {
            AuditLink link = links.next();
            erasures |= link.text().contains(ERASURE);
            target.line(whole(link));
        }
        target.finish();
        return new Written(end.records() + added, added, erasures && end.records() > 0);
    }

    private static Map<String, Long> positions(FileEnd end) {
        Map<String, Long> positions = new HashMap<>();
        end.last().forEach((chain, place) -> positions.put(chain, place.id().number()));
        return positions;
    }

    private FileEnd checked(ExportFile target) {
        try {
            FileEnd end = FileEnd.of(target.channel(), form);
            for (Place place : end.last().values()) {
                checkLast(place, target.bytes(place.start(), place.end()));
            }
            checkTorn(target.bytes(end.whole(), target.channel().size()), end);
            return end;
        } catch (IOException e) {
            throw new ExportFailed(ExportFailed.Kind.REFUSED, ExportFile.inWords(e), e);
        }
    }

    /** What stands in the file must be what would be written now, except for words that were erased since. */
    private void checkLast(Place place, byte[] there) {
        boolean same = trail.links(place.id().chain(), place.id().number() - 1, 1).stream()
                .filter(link -> link.id().equals(place.id()))
                .anyMatch(link -> isLineOf(link, there));
        if (!same) {
            throw ExportFailed.refused("its record " + place.id() + " is not the one on this trail");
        }
    }

    private boolean isLineOf(AuditLink link, byte[] there) {
        ExportForm.Line line = line(link);
        boolean erasedSince = link.words().isEmpty() && startsWith(there, utf8(line.lasting()));
        return erasedSince || Arrays.equals(there, utf8(line.whole()));
    }

    private void checkTorn(byte[] torn, FileEnd end) {
        if (torn.length > 0 && !mayBegin(torn, end)) {
            throw ExportFailed.refused("it ends in something that this export did not write");
        }
    }

    private boolean mayBegin(byte[] torn, FileEnd end) {
        Optional<String> header = form.header().filter(text -> end.whole() == 0);
        return header.map(text -> startsWith(utf8(text), torn))
                .orElseGet(() -> next(end).anyMatch(link -> isBeginOf(link, torn)));
    }

    private boolean isBeginOf(AuditLink link, byte[] torn) {
        ExportForm.Line line = line(link);
        boolean erasedSince = link.words().isEmpty() && startsWith(torn, utf8(line.lasting()));
        return erasedSince || startsWith(utf8(line.whole()), torn);
    }

    /** The records that may be written next. */
    private Stream<AuditLink> next(FileEnd end) {
        Map<String, Long> positions = positions(end);
        return trail.heads().stream()
                .map(ChainHead::chain)
                .flatMap(chain -> trail.links(chain, positions.getOrDefault(chain, 0L), 1).stream());
    }

    private String whole(AuditLink link) {
        return line(link).whole();
    }

    private ExportForm.Line line(AuditLink link) {
        try {
            return form.line(link);
        } catch (IllegalArgumentException e) {
            throw new ExportFailed(
                    ExportFailed.Kind.STOPPED, "record " + link.id() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean startsWith(byte[] text, byte[] begin) {
        return text.length >= begin.length && Arrays.equals(text, 0, begin.length, begin, 0, begin.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
