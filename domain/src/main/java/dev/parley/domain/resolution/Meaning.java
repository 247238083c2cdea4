package dev.parley.domain.resolution;

import java.util.Locale;

/** What a sign says about the conversation. */
enum Meaning {
    SOLVED,
    /** The visitor is pleased or needs nothing more: a solution when it is the visitor's last word. */
    CONTENT,
    UNSOLVED,
    /** It is not solved yet, and may be. */
    PROMISED,
    HANDED_OVER,
    GAVE_UP,
    /** Closed because nobody spoke. */
    INACTIVE,
    NOT_UNDERSTOOD,
    COURTESY;

    /** Whether it says that it is solved, or that it is not. */
    boolean isVerdict() {
        return this == SOLVED || this == CONTENT || this == UNSOLVED;
    }

    /** The word for people, in lower case. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
