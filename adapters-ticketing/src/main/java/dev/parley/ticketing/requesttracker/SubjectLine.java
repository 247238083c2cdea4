package dev.parley.ticketing.requesttracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * A ticket's subject as the system keeps it: 200 bytes of UTF-8. What is longer it cuts by itself, in the midst of what
 * people see as one character.
 */
final class SubjectLine {
    static final int MOST_BYTES = 200;

    private static final String CUT = "…";

    private SubjectLine() {}

    static String of(String subject) {
        return bytes(subject) <= MOST_BYTES ? subject : subject.substring(0, border(subject)) + CUT;
    }

    private static int border(String subject) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(subject);
        int room = MOST_BYTES - bytes(CUT);
        int border = 0;
        for (int next = characters.next();
                next != BreakIterator.DONE && bytes(subject.substring(border, next)) <= room;
                next = characters.next()) {
            room -= bytes(subject.substring(border, next));
            border = next;
        }
        return border;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
