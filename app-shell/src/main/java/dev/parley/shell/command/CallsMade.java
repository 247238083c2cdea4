package dev.parley.shell.command;

import java.util.Map;
import java.util.TreeMap;

/** The requests that one command has made, by kind. */
final class CallsMade {
    private CallsMade() {}

    /** Those that were made between two counts; kinds of which there was none are left out. */
    static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> made = new TreeMap<>();
        now.forEach((kind, count) -> {
            long more = count - before.getOrDefault(kind, 0L);
            if (more > 0) {
                made.put(kind, more);
            }
        });
        return made;
    }
}
