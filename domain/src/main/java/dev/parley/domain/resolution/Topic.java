package dev.parley.domain.resolution;

import java.util.Locale;

/** What the cues of a sheet are about; its headings are these names in lower case with hyphens. */
enum Topic {
    /** The words that a language is known by. */
    COMMON,
    /** It is solved, whoever says so. */
    SOLVED,
    /** The bot has done what was asked. */
    SOLVED_BY_BOT,
    /** The visitor has got what was needed. */
    SOLVED_BY_VISITOR,
    /** The visitor is pleased; counts as the visitor's last words only. */
    CONTENT,
    /** It is not solved, whoever says so. */
    UNSOLVED,
    UNSOLVED_BY_BOT,
    UNSOLVED_BY_VISITOR,
    /** The bot speaks of a solution that has not come yet. */
    PROMISED_BY_BOT,
    /** The visitor wants a human being. */
    WANTS_AGENT,
    /** The bot gives the conversation to a human being. */
    HANDED_OVER,
    /** The platform tells that a human being has come. */
    AGENT_CAME,
    /** The visitor leaves without a solution. */
    GAVE_UP,
    /** The conversation ends because the visitor says nothing. */
    INACTIVE,
    /** The bot has not understood. */
    NOT_UNDERSTOOD,
    /** The bot wants to be told or given something. */
    DEMANDS,
    /** The bot leaves only one way: "in person only". */
    RESTRICTS,
    /** The bot tells how things are from now on. */
    STATES,
    /** The bot speaks in general: "usually", "it depends". */
    VAGUE,
    /** The bot does as it is asked: "of course". */
    AGREES,
    /** Something takes hours or days: who comes then has not taken over. */
    DELAYS,
    /** The bot is sorry. */
    APOLOGISES,
    /** Politeness that may be repeated. */
    COURTESY,
    /** The visitor ends the conversation politely. */
    FAREWELL,
    /** Good news by its tone: "ah, now it rings". */
    RELIEVED,
    /** A word or an emoji by which the visitor is pleased, wherever it stands. */
    PLEASED,
    /** A word or an emoji by which the visitor is not, or by which something does not work. */
    DISPLEASED,
    /** What was is over: "the error is gone". */
    CEASED,
    /** The visitor says thanks. */
    THANKS,
    /** The visitor says good-bye. */
    PARTING,
    /** The visitor has heard it and says no more: "I see". */
    TAKES_NOTE,
    /** In a question: what it is about at all. */
    GREETS,
    /** In a question: whether it is solved. */
    ASKS_SOLVED,
    /** In a question: whether there is more to do. */
    ASKS_MORE,
    YES,
    NO,
    /** Turns a claim into its opposite. */
    NEGATION,
    /** Looks like a negation and is none. */
    NO_NEGATION,
    /** Takes the opposite back: "no longer broken". */
    NO_LONGER,
    /** If, once, unless: makes a claim unreal; at the head of a sentence all of it, up to a "but". */
    CONDITION,
    /** Unfortunately: what is done was not wanted; reaches as far as a condition does. */
    REGRET,
    /** Will, should, hope, try: a claim behind it has not come true. */
    HEDGE,
    /** Will, soon, working on: with it, a claim that has not come true is a promise. */
    PROMISE,
    /** Can, would you like: an offer is not a deed. */
    OFFER,
    /** Confirm, inform: what stands before it says nothing of what stands behind it. */
    REPORT,
    /** Parts a sentence as a comma does. */
    JOINER,
    /** Ends the reach of a condition. */
    BUT,
    /** Behind a comma: belongs to what stands before it. */
    RELATIVE,
    /** Begins a question. */
    QUESTION_START,
    /** Behind the beginning of a question that lacks its mark. */
    QUESTION_SUBJECT;

    /** As it stands in a sheet. */
    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Topic of(String heading) {
        return valueOf(heading.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
