package dev.parley.ticketing.requesttracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** What the desk's user may do, while a Request Tracker runs: a Perl of its own that changes it, line by line. */
final class Rights {
    private final Writer questions;
    private final BufferedReader answers;

    Rights(Process perl) {
        questions = perl.outputWriter(UTF_8);
        answers = perl.inputReader(UTF_8);
    }

    /** @param how {@code GrantRight} or {@code RevokeRight} */
    synchronized void change(String how, String right) {
        try {
            questions.write(how + " " + right + "\n");
            questions.flush();
            String answer = answers.readLine();
            if (!"done".equals(answer)) {
                throw new IllegalStateException(how + " " + right + ": " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
