package dev.parley.domain.resolution;

import java.util.List;
import java.util.Optional;

/**
 * What the visitor reports after the bot helped, where no cue knows the words: good news by its tone ("ah, there it is"), or
 * because something that was denied before is so now ("it won't charge", "charging"). Who asks, denies or wants something
 * has no good news, and nobody has where the bot has just refused, promised or not understood.
 */
final class Report {
    private static final int FEWEST_WORDS = 3;
    private static final List<Topic> NO_NEWS = List.of(
            Topic.TAKES_NOTE,
            Topic.BUT,
            Topic.HEDGE,
            Topic.CONDITION,
            Topic.REGRET,
            Topic.WANTS_AGENT,
            Topic.GAVE_UP,
            Topic.NO);

    private final int place;
    private final Reading reading;
    private final Utterance said;

    private Report(int place, Reading reading) {
        this.place = place;
        this.reading = reading;
        this.said = reading.utterances().get(place);
    }

    /** The good news in what the visitor says at that place, if there is any. */
    static Optional<Sign> goodNewsAt(int place, Reading reading) {
        return new Report(place, reading).goodNews();
    }

    private Optional<Sign> goodNews() {
        if (!isBare()) {
            return Optional.empty();
        }
        if (said.words().size() >= FEWEST_WORDS
                && said.isAbout(Topic.RELIEVED)
                && !BotTurn.before(place, reading).demands()) {
            return Optional.of(reading.sign(place, Meaning.CONTENT, "visitor-relieved"));
        }
        return isSoNow() ? Optional.of(reading.sign(place, Meaning.CONTENT, "visitor-reverses")) : Optional.empty();
    }

    private boolean isBare() {
        return !said.words().isEmpty()
                && reading.botSpokeBefore(place)
                && reading.signsOf(place).isEmpty()
                && NO_NEWS.stream().noneMatch(said::isAbout)
                && !reading.botWasHelplessBefore(place)
                && Question.last(List.of(said)).isEmpty()
                && said.languages().stream().noneMatch(language -> Claim.denies(said, language));
    }

    private boolean isSoNow() {
        return Complaint.before(place, reading).isReversedBy(said);
    }
}
