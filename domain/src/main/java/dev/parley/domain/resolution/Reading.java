package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A transcript as the rules read it: every message cut into words once, with the signs heard in it. Serves one thread. */
final class Reading {
    private static final List<Meaning> HELPLESS =
            List.of(Meaning.UNSOLVED, Meaning.PROMISED, Meaning.NOT_UNDERSTOOD, Meaning.HANDED_OVER);

    private static final int MOST_EVIDENCE = 5;

    private final Ending ending;
    private final ResolutionRules rules;
    private final List<Utterance> utterances;
    private final List<Sign> signs = new ArrayList<>();
    private Optional<Sign> lastWord = Optional.empty();

    private Reading(Ending ending, ResolutionRules rules, List<Utterance> utterances) {
        this.ending = ending;
        this.rules = rules;
        this.utterances = utterances;
    }

    static Reading of(Ending ending, ResolutionRules rules, Languages languages) {
        List<Utterance> utterances = ending.transcript().stream()
                .map(message -> Utterance.of(message.text(), languages))
                .toList();
        Utterance.settle(utterances, languages);
        var reading = new Reading(ending, rules, utterances);
        for (int place = 0; place < utterances.size(); place++) {
            reading.listen(place);
        }
        reading.lastWord = LastWord.of(reading);
        return reading;
    }

    private void listen(int place) {
        if (byVisitor(place)) {
            Answer.at(place, this).ifPresent(signs::add);
        }
        for (Heard heard : heard(place)) {
            heard.sign().ifPresent(signs::add);
        }
        Wish.grantedAt(place, this).ifPresent(signs::add);
        if (byVisitor(place)) {
            Tone.at(place, this)
                    .or(() -> Answer.doubtAt(place, this))
                    .or(() -> Report.goodNewsAt(place, this))
                    .ifPresent(signs::add);
        }
    }

    private List<Heard> heard(int place) {
        return new Listener(message(place).author(), place, utterances.get(place)).heard();
    }

    /** What is judged. */
    Ending ending() {
        return ending;
    }

    /** By which it is judged. */
    ResolutionRules rules() {
        return rules;
    }

    /** Of each message. */
    List<Utterance> utterances() {
        return utterances;
    }

    /** Of all messages, in the order they were said. */
    List<Sign> signs() {
        return signs;
    }

    /** The sign that stands at the end. */
    Optional<Sign> lastWord() {
        return lastWord;
    }

    /** Every cue that is found in the words, whatever became of it. */
    List<Explanation.Remark> remarks() {
        return IntStream.range(0, utterances.size())
                .boxed()
                .flatMap(place -> heard(place).stream())
                .map(Heard::remark)
                .toList();
    }

    Message message(int at) {
        return ending.transcript().get(at);
    }

    boolean byVisitor(int at) {
        return message(at).author() instanceof Author.Visitor;
    }

    /** The bot's messages between that place and the visitor's message before it. */
    List<Utterance> botTurnBefore(int place) {
        var turn = new ArrayList<Utterance>();
        for (int at = place - 1; at >= 0 && !byVisitor(at); at--) {
            if (message(at).byBot()) {
                turn.addFirst(utterances.get(at));
            }
        }
        return turn;
    }

    /** Whether the bot, in its turn right before that place, said something of that meaning. */
    boolean botMeantBefore(int place, Meaning meaning) {
        int turnStart = visitorBefore(place);
        return signs.stream()
                .anyMatch(sign -> sign.meaning() == meaning
                        && sign.author() instanceof Author.Bot
                        && sign.message() > turnStart
                        && sign.message() < place);
    }

    /** Whether the bot, in its turn before what the visitor says at that place, could not or not yet help. */
    boolean botWasHelplessBefore(int place) {
        int turn = turnOf(place);
        return HELPLESS.stream().anyMatch(meaning -> botMeantBefore(turn, meaning));
    }

    /** What the message at that place means as a whole. */
    Sign sign(int place, Meaning meaning, String rule) {
        return new Sign(
                meaning,
                rule,
                message(place).author(),
                place,
                -1,
                utterances.get(place).sentences().getFirst().quote());
    }

    /** The place of the visitor's last message before that one; -1 where there is none. */
    int visitorBefore(int place) {
        return IntStream.range(0, place).filter(this::byVisitor).max().orElse(-1);
    }

    /** Where the visitor began to speak, maybe some messages before that place. */
    int turnOf(int place) {
        int first = place;
        while (first > 0 && byVisitor(first - 1)) {
            first--;
        }
        return first;
    }

    /** Whether nobody but the visitor spoke between that place and the visitor's last message. */
    boolean isInLastTurnOfVisitor(int place) {
        boolean others = false;
        for (int at = place; at < utterances.size(); at++) {
            if (others && byVisitor(at)) {
                return false;
            }
            others |= !byVisitor(at);
        }
        return true;
    }

    /** Whether the visitor said nothing behind it but thanks and farewells. */
    boolean isLastButForFarewells(int place) {
        return IntStream.range(place + 1, utterances.size())
                .filter(this::byVisitor)
                .mapToObj(utterances::get)
                .allMatch(said -> said.isAbout(Topic.FAREWELL) || said.isAbout(Topic.PARTING));
    }

    boolean botSpokeBefore(int place) {
        return IntStream.range(0, place).anyMatch(at -> message(at).byBot());
    }

    /** The last message of the visitor. */
    Optional<Integer> lastOfVisitor() {
        return last(this::byVisitor);
    }

    /** The last message of the visitor or the bot. */
    Optional<Integer> lastSpoken() {
        return last(at -> byVisitor(at) || message(at).byBot());
    }

    List<Sign> signsOf(int place) {
        return signs.stream().filter(sign -> sign.message() == place).toList();
    }

    /** What decides, and behind it the other signs that speak for or against it, the latest first. */
    List<Evidence> evidence(Evidence decisive) {
        var evidence = new LinkedHashMap<String, Evidence>();
        evidence.put(decisive.seen(), decisive);
        for (Sign sign : signs.reversed()) {
            if (sign.meaning() != Meaning.COURTESY && sign.meaning() != Meaning.PROMISED) {
                Evidence other = sign.evidence();
                evidence.putIfAbsent(other.seen(), other);
            }
            if (evidence.size() == MOST_EVIDENCE) {
                break;
            }
        }
        return List.copyOf(evidence.values());
    }

    private Optional<Integer> last(IntPredicate which) {
        return IntStream.range(0, utterances.size()).filter(which).boxed().reduce((earlier, later) -> later);
    }
}
