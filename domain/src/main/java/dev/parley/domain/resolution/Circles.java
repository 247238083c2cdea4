package dev.parley.domain.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds where the bot went in circles: the same line, or no understanding, in two turns one after the other. */
final class Circles {
    private final Reading reading;

    private Circles(Reading reading) {
        this.reading = reading;
    }

    /**
     * The end of a circle.
     *
     * @param message the place of the message that closed it
     * @param evidence what was seen
     */
    record Circle(int message, Evidence evidence) {}

    /** The last circle of the transcript. */
    static Optional<Circle> last(Reading reading) {
        return new Circles(reading).last();
    }

    private Optional<Circle> last() {
        List<List<Integer>> turns = turns();
        return IntStream.range(1, turns.size())
                .mapToObj(at -> circle(turns.get(at - 1), turns.get(at)))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    private Optional<Circle> circle(List<Integer> before, List<Integer> after) {
        int repeated = after.getFirst();
        boolean same =
                words(before).equals(words(after)) || words(before.getLast()).equals(words(repeated));
        if (same && isAnswer(repeated)) {
            return Optional.of(
                    new Circle(repeated, evidence("bot-same-answer-twice", "bot said twice in a row", repeated)));
        }
        return after.stream()
                .filter(this::isMisunderstanding)
                .findFirst()
                .filter(place -> before.stream().anyMatch(this::isMisunderstanding))
                .map(place -> new Circle(
                        place, evidence("bot-not-understood-twice", "bot did not understand twice in a row", place)));
    }

    private boolean isAnswer(int place) {
        return !words(place).isEmpty()
                && reading.signsOf(place).stream()
                        .noneMatch(sign -> sign.meaning() == Meaning.COURTESY || sign.meaning() == Meaning.SOLVED);
    }

    private boolean isMisunderstanding(int place) {
        return reading.signsOf(place).stream().anyMatch(sign -> sign.meaning() == Meaning.NOT_UNDERSTOOD);
    }

    private Evidence evidence(String rule, String what, int place) {
        return new Evidence(
                rule,
                "%s: '%s'".formatted(what, Sign.shortened(reading.message(place).text())));
    }

    private List<List<String>> words(List<Integer> places) {
        return places.stream().map(this::words).toList();
    }

    private List<String> words(int place) {
        return reading.utterances().get(place).words();
    }

    /** The places of the bot's messages, one list for each turn in which it spoke. */
    private List<List<Integer>> turns() {
        var turns = new ArrayList<List<Integer>>();
        var turn = new ArrayList<Integer>();
        for (int at = 0; at < reading.utterances().size(); at++) {
            if (reading.byVisitor(at) && !turn.isEmpty()) {
                turns.add(List.copyOf(turn));
                turn.clear();
            } else if (reading.message(at).byBot()) {
                turn.add(at);
            }
        }
        if (!turn.isEmpty()) {
            turns.add(List.copyOf(turn));
        }
        return turns;
    }
}
