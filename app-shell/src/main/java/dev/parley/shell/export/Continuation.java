package dev.parley.shell.export;

import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ChainHead;
import dev.parley.shell.export.FileEnd.Place;
import dev.parley.shell.render.ExportForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what stands in a file may be continued: the last whole line of each chain, and the torn line behind them, are
 * what would be written now, except for words that were erased since. Changes nothing.
 */
final class Continuation {
    private final AuditTrail trail;
    private final ExportForm form;
    private final FileEnd end;

    Continuation(AuditTrail trail, ExportForm form, FileEnd end) {
        this.trail = trail;
        this.form = form;
        this.end = end;
    }

    /** @throws ExportFailed when it may not */
    void check(ExportFile file) throws IOException {
        for (Place place : end.last().values()) {
            checkLast(place, file.bytes(place.start(), place.end()));
        }
        checkTorn(file.bytes(end.whole(), file.channel().size()));
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
        ExportForm.Line line = TrailExport.line(form, link);
        boolean erasedSince = link.words().isEmpty() && startsWith(there, utf8(line.lasting()));
        return erasedSince || Arrays.equals(there, utf8(line.whole()));
    }

    private void checkTorn(byte[] torn) {
        if (torn.length > 0 && !mayBegin(torn)) {
            throw ExportFailed.refused("it ends in something that this export did not write");
        }
    }

    private boolean mayBegin(byte[] torn) {
        Optional<String> header = form.header().filter(text -> end.whole() == 0);
        return header.map(text -> startsWith(utf8(text), torn))
                .orElseGet(() -> next().anyMatch(link -> isBeginOf(link, torn)));
    }

    private boolean isBeginOf(AuditLink link, byte[] torn) {
        ExportForm.Line line = TrailExport.line(form, link);
        boolean erasedSince = link.words().isEmpty() && startsWith(torn, utf8(line.lasting()));
        return erasedSince || startsWith(utf8(line.whole()), torn);
    }

    /** The records that may be written next. */
    private Stream<AuditLink> next() {
        Map<String, Long> positions = end.positions();
        return trail.heads().stream()
                .map(ChainHead::chain)
                .flatMap(chain -> trail.links(chain, positions.getOrDefault(chain, 0L), 1).stream());
    }

    private static boolean startsWith(byte[] text, byte[] begin) {
        return text.length >= begin.length && Arrays.equals(text, 0, begin.length, begin, 0, begin.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
