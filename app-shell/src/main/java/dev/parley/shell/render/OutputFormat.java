package dev.parley.shell.render;

/** How a result is written. */
public enum OutputFormat {
    /** For people. */
    TABLE,
    /** One JSON text: an object, or an array for a list; the empty list is {@code []}. */
    JSON,
    /** One JSON object a line. */
    NDJSON,
    /** One YAML document. */
    YAML,
    /** A header and one row each, quoted as RFC 4180 says. */
    CSV
}
