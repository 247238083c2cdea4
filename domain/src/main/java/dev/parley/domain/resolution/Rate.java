package dev.parley.domain.resolution;

import dev.parley.domain.Proportion;
import java.util.Locale;
import java.util.Map;

/**
 * A share that is asked for, always of the conversations that say something about the bot ({@link Tally#judged}): those
 * that are unknown, or in which Parley could not go on, are counted beside it and belong to no share.
 */
public enum Rate {
    /** The bot solved it. */
    RESOLUTION,
    /** No agent was asked for nor took over, whatever else became of it. */
    CONTAINMENT,
    /** An agent was asked for or took over. */
    HANDOVER,
    /** The visitor left before the end. */
    ABANDONMENT,
    /** The bot did not answer. */
    SILENCE,
    /** The bot went in circles. */
    LOOP;

    /** The word for people and reports, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it was. */
    public Proportion of(Tally tally) {
        return new Proportion(counted(tally), tally.judged());
    }

    /** The lowest share there can have been, whatever the unknown ones were; 0 of none. */
    public double least(Tally tally) {
        long all = tally.judged() + tally.unknown();
        return all == 0 ? 0 : (double) counted(tally) / all;
    }

    /** The highest share there can have been, whatever the unknown ones were; 1 of none. */
    public double most(Tally tally) {
        long all = tally.judged() + tally.unknown();
        return all == 0 ? 1 : (double) (counted(tally) + tally.unknown()) / all;
    }

    /** Whether a conversation that ended so belongs to the share; of those that say something about the bot. */
    public boolean counts(String outcome) {
        return of(Tally.of(Map.of(outcome, 1L))).count() == 1;
    }

    /** Whether more of it is better. */
    public boolean isGood() {
        return this == RESOLUTION || this == CONTAINMENT;
    }

    private long counted(Tally tally) {
        return switch (this) {
            case RESOLUTION -> tally.count("resolved-by-bot");
            case CONTAINMENT -> tally.judged() - tally.count("handed-over");
            case HANDOVER -> tally.count("handed-over");
            case ABANDONMENT -> tally.count("abandoned");
            case SILENCE -> tally.count("bot-silent");
            case LOOP -> tally.count("looped");
        };
    }
}
