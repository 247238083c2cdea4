package dev.parley.domain.sync;

import java.util.Map;

/** The way from the {@link ReferenceDesk} to its tickets: HTTP, or none. */
interface ReferenceLine {
    /**
     * Asks once.
     *
     * @param path with its query
     * @param body nothing where the method only reads
     * @throws DeskException when no answer comes
     */
    ReferenceAnswer call(String method, String path, Map<String, String> body);
}
