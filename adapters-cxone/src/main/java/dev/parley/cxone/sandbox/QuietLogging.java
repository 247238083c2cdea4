package dev.parley.cxone.sandbox;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the HTTP server's own libraries from printing: what a user should know, the sandbox says itself. */
final class QuietLogging {
    private static final String PROVIDER = "org.jboss.logging.provider";
    /** Kept, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS = Stream.of("io.undertow", "org.xnio", "org.jboss.threads")
            .map(Logger::getLogger)
            .toList();

    private QuietLogging() {}

    /** To be called before the first class of Undertow is loaded. */
    static void keep() {
        if (System.getProperty(PROVIDER) == null) {
            System.setProperty(PROVIDER, "jdk");
        }
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
