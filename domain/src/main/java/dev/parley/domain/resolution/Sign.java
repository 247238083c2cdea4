package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import java.util.regex.Pattern;

/**
 * Words of the transcript that say something about the ending.
 *
 * @param meaning what they say
 * @param rule which rule noticed them
 * @param author whose words
 * @param message the place of the message in the transcript
 * @param word the place of the first word in the message; -1 for the message as an answer
 * @param quote the sentence
 */
record Sign(Meaning meaning, String rule, Author author, int message, int word, String quote) {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int LONGEST_QUOTE = 160;

    boolean byVisitor() {
        return author instanceof Author.Visitor;
    }

    Evidence evidence() {
        return said(rule, author, quote);
    }

    /** That somebody said something, as evidence. */
    static Evidence said(String rule, Author author, String quote) {
        return new Evidence(rule, author.word() + " said: '" + shortened(quote) + "'");
    }

    static String shortened(String quote) {
        String line = BREAKS.matcher(quote).replaceAll(" ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
