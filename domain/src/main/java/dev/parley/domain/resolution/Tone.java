package dev.parley.domain.resolution;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor's last words sound like, where no cue knows them: by the words and emojis in them that are good or bad
 * news. What is denied or over counts the other way round: "no more crashes". Who answers a question of the bot's tells
 * something else.
 */
final class Tone {
    private static final int MOST_WORDS_OF_A_CRY = 5;
    private static final List<Topic> NO_CRY_OF_JOY =
            List.of(Topic.BUT, Topic.NEGATION, Topic.HEDGE, Topic.WANTS_AGENT, Topic.GAVE_UP, Topic.FAREWELL, Topic.NO);
    private static final List<Topic> TELLING = List.of(Topic.PLEASED, Topic.DISPLEASED, Topic.NEGATION);

    private final int place;
    private final Reading reading;
    private final Utterance said;
    private final BitSet heard = new BitSet();
    private int good;
    private int bad;
    private int lastBad;
    private @Nullable Complaint complaint;

    private Tone(int place, Reading reading) {
        this.place = place;
        this.reading = reading;
        this.said = reading.utterances().get(place);
    }

    /** What the words at that place sound like, if they sound like something. */
    static Optional<Sign> at(int place, Reading reading) {
        var tone = new Tone(place, reading);
        return tone.mayTell() ? tone.sign() : Optional.empty();
    }

    private boolean mayTell() {
        return reading.isInLastTurnOfVisitor(place)
                && reading.signsOf(place).stream().allMatch(Tone::mayBeMocked)
                && (TELLING.stream().anyMatch(said::isAbout) || exclaims() || trailsOff())
                && BotTurn.before(place, reading).hasHelped();
    }

    private Optional<Sign> sign() {
        listen();
        if (trailsOff()) {
            bad = good + 1;
        }
        if (bad > good && (reading.signsOf(place).isEmpty() || trailsOff() || isTakenBack())) {
            return Optional.of(reading.sign(place, Meaning.UNSOLVED, "visitor-displeased"));
        }
        boolean pleased = (good > bad || (good == 0 && bad == 0 && exclaims()))
                && !said.isAbout(Topic.TAKES_NOTE)
                && reading.signsOf(place).isEmpty();
        return pleased && !wasRefused() && !asks()
                ? Optional.of(reading.sign(place, Meaning.CONTENT, "visitor-pleased"))
                : Optional.empty();
    }

    /** "Very helpful...": such praise is none. */
    private boolean trailsOff() {
        boolean trails = !said.sentences().isEmpty()
                && (said.sentences().getLast().quote().endsWith("...")
                        || said.sentences().getLast().quote().endsWith("…"));
        return trails && (said.isAbout(Topic.CONTENT) || said.isAbout(Topic.PLEASED) || said.isAbout(Topic.THANKS));
    }

    /** "They're moving!" */
    private boolean exclaims() {
        return !said.sentences().isEmpty()
                && said.words().size() <= MOST_WORDS_OF_A_CRY
                && said.words().size() > 1
                && said.sentences().getLast().quote().endsWith("!")
                && NO_CRY_OF_JOY.stream().noneMatch(said::isAbout);
    }

    /** Praise, and what is said of a success, before worse follows: "done. now I have everything twice". */
    private static boolean mayBeMocked(Sign sign) {
        return sign.rule().equals("visitor-content") || sign.rule().equals("visitor-solved");
    }

    /** Whether bad news stands behind all good ones, and nobody says thanks. */
    private boolean isTakenBack() {
        int lastGood = reading.signsOf(place).stream()
                .mapToInt(sign -> said.sentences().indexOf(said.sentenceOf(Math.max(sign.word(), 0))))
                .max()
                .orElse(-1);
        return reading.signsOf(place).stream().allMatch(sign -> sign.rule().equals("visitor-content"))
                || (said.sentences().indexOf(said.sentenceOf(lastBad)) > lastGood
                        && !said.isAbout(Topic.THANKS)
                        && !said.isAbout(Topic.RELIEVED));
    }

    private boolean wasRefused() {
        return reading.botWasHelplessBefore(place)
                || BotTurn.before(place, reading).denial().isPresent();
    }

    private boolean asks() {
        return Question.last(List.of(said))
                .filter(question -> !question.isEcho())
                .isPresent();
    }

    private void listen() {
        for (Sentence sentence : said.sentences()) {
            for (Language language : said.languages(sentence)) {
                listen(language, sentence);
            }
        }
    }

    private void listen(Language language, Sentence sentence) {
        skipPraise(language, sentence);
        for (int at = sentence.from(); at < sentence.to(); at++) {
            BitSet pleased = language.at(Topic.PLEASED, said, at);
            if (pleased != null && !pleased.intersects(heard)) {
                count(pleased, !new Claim(said, language, pleased).isNegated());
            }
            BitSet displeased = language.at(Topic.DISPLEASED, said, at);
            if (displeased != null && !displeased.intersects(heard)) {
                var claim = new Claim(said, language, displeased);
                count(displeased, claim.isNegated() || claim.isOver());
            }
        }
        for (int at = sentence.from(); at < sentence.to(); at++) {
            denial(language, at);
        }
    }

    /** A denial is bad news by itself, good where it denies the complaint; "no longer" alone may be either. */
    private void denial(Language language, int at) {
        BitSet denied = language.at(Topic.NEGATION, said, at);
        if (denied != null && !denied.intersects(heard) && !new Claim(said, language, denied).isHarmlessDenial()) {
            boolean reversed = complaint().isTakenUpNear(said, at);
            if (reversed || !language.is(Topic.NO_LONGER, said, at)) {
                count(denied, reversed);
            }
        }
    }

    /** "Pas mal" is one thing, and not a bad one that is denied. */
    private void count(BitSet words, boolean asGood) {
        heard.or(words);
        if (asGood) {
            good++;
        } else {
            bad++;
            lastBad = words.nextSetBit(0);
        }
    }

    private Complaint complaint() {
        Complaint found = complaint;
        if (found == null) {
            found = Complaint.before(place, reading);
            complaint = found;
        }
        return found;
    }

    /** All that a cue of praise reaches over: what is in it is no bad news, "nothing to complain about". */
    private void skipPraise(Language language, Sentence sentence) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            BitSet words = language.at(Topic.CONTENT, said, at);
            if (words != null) {
                heard.set(words.nextSetBit(0), words.length());
            }
        }
    }
}
