package dev.parley.domain.resolution;

import java.util.List;

/**
 * A verdict with everything that led to it.
 *
 * @param resolution the verdict
 * @param looks every rule that looked, in the order in which they may decide
 * @param remarks every cue that was found in the words, in the order of the words, and what became of it
 */
public record Explanation(Resolution resolution, List<Look> looks, List<Remark> remarks) {
    /** Keeps copies. */
    public Explanation {
        looks = List.copyOf(looks);
        remarks = List.copyOf(remarks);
    }

    /**
     * A rule that looked.
     *
     * @param rule its name
     * @param asks what it looks for
     * @param saw what it saw, in words for people; "nothing" where it has nothing to say
     * @param outcome the outcome that it speaks for; empty where it has nothing to say
     * @param decided whether its word counted: the first one that speaks decides
     */
    public record Look(String rule, String asks, String saw, String outcome, boolean decided) {}

    /**
     * A cue that was found.
     *
     * @param author whose words: {@code visitor}, {@code bot} or {@code system}
     * @param quote the sentence
     * @param heading what the cue is about
     * @param cue as it stands in its sheet
     * @param source the sheet
     * @param means what it says in its place; "nothing" where it says nothing there
     * @param why in a few words for people
     */
    public record Remark(
            String author, String quote, String heading, String cue, String source, String means, String why) {}
}
