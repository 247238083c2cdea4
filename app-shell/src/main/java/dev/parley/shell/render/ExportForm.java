package dev.parley.shell.render;

import dev.parley.domain.audit.AuditId;
import dev.parley.domain.audit.AuditLink;
import java.util.Optional;

/**
 * How an exported audit record is written: in exactly one physical line that begins with the record's id, and whose end
 * holds what may be erased. No control character stands in it.
 */
public interface ExportForm {

    /**
     * One record as a line.
     *
     * @param lasting the part that no erasure changes; the line begins with it
     * @param whole all of it, without line end
     */
    record Line(String lasting, String whole) {}

    /** What stands in the file before the first record, without line end; empty for nothing. */
    Optional<String> header();

    /**
     * A record as a line.
     *
     * @throws IllegalArgumentException when the record cannot be understood, and this form has to
     */
    Line line(AuditLink link);

    /**
     * The id of the record that a line holds.
     *
     * @param begin at least the first 80 characters of it, or all where it is shorter
     */
    Optional<AuditId> id(String begin);
}
