/** Writes the audit trail into files that can be continued. Front door: {@link dev.parley.shell.export.TrailExport}. */
@NullMarked
package dev.parley.shell.export;

import org.jspecify.annotations.NullMarked;
