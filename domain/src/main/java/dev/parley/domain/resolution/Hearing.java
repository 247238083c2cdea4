package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import java.util.List;
import java.util.Locale;

/**
 * Whose words are heard on what.
 *
 * @param topic of the cue
 * @param judge what becomes of the cue in its place
 */
record Hearing(Topic topic, Judge judge) {
    /** The rule that notices the wish for a human being. */
    static final String WANTS_AGENT = "visitor-wants-agent";

    private static final List<Hearing> BOT = List.of(
            new Hearing(Topic.SOLVED, Judge::claim),
            new Hearing(Topic.SOLVED_BY_BOT, Judge::claim),
            new Hearing(Topic.UNSOLVED, Judge::complaint),
            new Hearing(Topic.UNSOLVED_BY_BOT, Judge::complaint),
            new Hearing(Topic.PROMISED_BY_BOT, Judge::promise),
            new Hearing(Topic.HANDED_OVER, Judge::deed),
            new Hearing(Topic.INACTIVE, Judge.always(Meaning.INACTIVE)),
            new Hearing(Topic.NOT_UNDERSTOOD, Judge.always(Meaning.NOT_UNDERSTOOD)),
            new Hearing(Topic.COURTESY, Judge.always(Meaning.COURTESY)));
    private static final List<Hearing> VISITOR = List.of(
            new Hearing(Topic.SOLVED, Judge::claim),
            new Hearing(Topic.SOLVED_BY_VISITOR, Judge::claim),
            new Hearing(Topic.UNSOLVED, Judge::complaint),
            new Hearing(Topic.UNSOLVED_BY_VISITOR, Judge::complaint),
            new Hearing(Topic.WANTS_AGENT, Judge::wish),
            new Hearing(Topic.GAVE_UP, Judge.stated(Meaning.GAVE_UP)),
            new Hearing(Topic.CONTENT, Judge::praise));
    private static final List<Hearing> PLATFORM = List.of(
            new Hearing(Topic.AGENT_CAME, Judge::deed), new Hearing(Topic.INACTIVE, Judge.always(Meaning.INACTIVE)));

    static List<Hearing> of(Author author) {
        return switch (author) {
            case Author.Bot b -> BOT;
            case Author.Visitor v -> VISITOR;
            case Author.Platform p -> PLATFORM;
            case Author.Agent a -> List.of();
        };
    }

    /** For example {@code bot-solved}, {@code visitor-wants-agent}. */
    String rule(Meaning meaning, Author author) {
        String about = topic == Topic.WANTS_AGENT ? topic.name() : meaning.name();
        return author.word() + "-" + about.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
