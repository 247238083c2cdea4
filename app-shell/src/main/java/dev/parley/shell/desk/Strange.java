package dev.parley.shell.desk;

import java.util.Objects;
import java.util.ServiceConfigurationError;

/** What somebody else's code threw, in one line. */
final class Strange {
    private static final int LONGEST = 200;

    private Strange() {}

    /** Without the words in front that every service error has. */
    static String words(Throwable thrown) {
        Throwable told =
                thrown instanceof ServiceConfigurationError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String message = Objects.requireNonNullElse(told.getMessage(), "").replaceAll("\\s+", " ");
        String service = "dev.parley.domain.sync.TicketDeskProvider: ";
        message = message.startsWith(service) ? message.substring(service.length()) : message;
        boolean plain = told instanceof IllegalArgumentException || told instanceof ServiceConfigurationError;
        String words = plain && !message.isEmpty() ? message : told.getClass().getSimpleName() + ": " + message;
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
