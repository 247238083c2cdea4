package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the visitor reports after the bot helped, where no cue knows the words: good news by its tone ("ah, there it is"), or
 * because something that was denied before is so now ("it won't charge", "charging"). Who asks, denies or wants something
 * has no good news, and nobody has where the bot has just refused, promised or not understood.
 */
final class Report {
    private static final int FEWEST_WORDS = 3;
    private static final int NEAR = 3;
    private static final int SHORTEST_STEM = 4;
    private static final List<Topic> NO_NEWS = List.of(
            Topic.TAKES_NOTE,
            Topic.BUT,
            Topic.HEDGE,
            Topic.CONDITION,
            Topic.REGRET,
            Topic.WANTS_AGENT,
            Topic.GAVE_UP,
            Topic.NO);
    private static final List<Meaning> HELPLESS =
            List.of(Meaning.UNSOLVED, Meaning.PROMISED, Meaning.NOT_UNDERSTOOD, Meaning.HANDED_OVER);

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
        if (said.words().size() >= FEWEST_WORDS && said.isAbout(Topic.RELIEVED)) {
            return Optional.of(sign("visitor-relieved"));
        }
        return isSoNow() ? Optional.of(sign("visitor-reverses")) : Optional.empty();
    }

    private Sign sign(String rule) {
        return new Sign(
                Meaning.CONTENT,
                rule,
                new Author.Visitor(),
                place,
                -1,
                said.sentences().getFirst().quote());
    }

    private boolean isBare() {
        int turn = turn();
        return !said.words().isEmpty()
                && reading.botSpokeBefore(place)
                && reading.signsOf(place).isEmpty()
                && NO_NEWS.stream().noneMatch(said::isAbout)
                && HELPLESS.stream().noneMatch(meaning -> reading.botMeantBefore(turn, meaning))
                && Question.last(List.of(said)).isEmpty()
                && said.languages().stream().noneMatch(language -> Claim.denies(said, language));
    }

    /** Where the visitor began to speak, maybe some messages before. */
    private int turn() {
        int first = place;
        while (first > 0 && reading.byVisitor(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean isSoNow() {
        Set<String> denied = IntStream.range(0, place)
                .filter(reading::byVisitor)
                .mapToObj(at -> reading.utterances().get(at))
                .flatMap(Report::denied)
                .collect(Collectors.toSet());
        return said.words().stream()
                .map(Report::bare)
                .anyMatch(word -> denied.stream().anyMatch(other -> isAkin(word, other)));
    }

    /** The words near a negation, other than those that every sentence has. */
    private static Stream<String> denied(Utterance complaint) {
        return complaint.languages().stream()
                .flatMap(language -> IntStream.range(0, complaint.tokens().size())
                        .filter(at -> language.is(Topic.NEGATION, complaint, at))
                        .flatMap(at -> IntStream.rangeClosed(at - NEAR, at + NEAR))
                        .filter(complaint::isWord)
                        .mapToObj(at -> complaint.tokens().get(at).word())
                        .filter(word -> !language.isCommon(word))
                        .map(Report::bare));
    }

    /** Without the prefix of a German participle. */
    private static String bare(String word) {
        return word.startsWith("ge") && word.length() > SHORTEST_STEM + 2 ? word.substring(2) : word;
    }

    /** Whether two words have their stem in common: "charge" and "charging". */
    private static boolean isAkin(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_STEM && common >= shorter - 2;
    }
}
