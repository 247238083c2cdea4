package dev.parley.domain.resolution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the bot said in one turn, by how it is said: where no cue knows the words, a denial refuses, "from now on" tells what
 * is done, and an apology that is all there is solves nothing.
 *
 * @param said its messages, in their order
 */
record BotTurn(List<Utterance> said) {
    /** The turn between that place and the visitor's message before it. */
    static BotTurn before(int place, Reading reading) {
        return new BotTurn(reading.botTurnBefore(reading.turnOf(place)));
    }

    /** Whether it gave more than a greeting, and left no question open but whether that was all. */
    boolean hasHelped() {
        return !said.isEmpty() && question().isEmpty() && demand().isEmpty();
    }

    /** What it asks, unless that is whether it is solved or there is more to do. */
    Optional<Question> question() {
        return Question.last(said)
                .filter(question -> !question.isAbout(Topic.ASKS_MORE) && !question.isAbout(Topic.ASKS_SOLVED));
    }

    /** Whether it wants to be told something: by a question that is about the matter, or outright. */
    boolean demands() {
        return question().filter(question -> !question.isAbout(Topic.GREETS)).isPresent() || demand().isPresent();
    }

    /** The sentence in which it wants to be told or given something. */
    Optional<String> demand() {
        return sentence(claim -> !claim.isAsked(), Topic.DEMANDS);
    }

    /** The sentence that denies something, or leaves only one way. */
    Optional<String> denial() {
        return sentence(
                        claim -> !claim.isAsked()
                                && !claim.isBehindCondition()
                                && !claim.isHarmlessDenial()
                                && !isVague(claim),
                        Topic.NEGATION)
                .or(() -> sentence(
                        claim -> !claim.isAsked() && !claim.isBehindCondition() && !isVague(claim), Topic.RESTRICTS));
    }

    /** The sentence that tells how things are from now on. */
    Optional<String> statement() {
        return sentence(
                claim -> !claim.isAsked()
                        && !claim.isConditional()
                        && !claim.isNegated()
                        && !claim.isPromised()
                        && !claim.isRegretted()
                        && !isAbout(claim.said(), claim.sentence(), Topic.PROMISED_BY_BOT)
                        && !isAbout(claim.said(), claim.sentence(), Topic.RESTRICTS)
                        && !isVague(claim),
                Topic.STATES);
    }

    /** A sentence with a number in it that speaks of nothing in general and regrets nothing: an answer. */
    Optional<String> answer() {
        return said.stream()
                .flatMap(utterance -> utterance.sentences().stream()
                        .filter(sentence -> !sentence.asks() && isSpecific(utterance, sentence)))
                .map(Sentence::quote)
                .findFirst();
    }

    private static boolean isVague(Claim claim) {
        return isAbout(claim.said(), claim.sentence(), Topic.VAGUE);
    }

    private static boolean isSpecific(Utterance utterance, Sentence sentence) {
        boolean number = false;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (utterance.isWord(at)) {
                number |= Character.isDigit(utterance.tokens().get(at).word().charAt(0));
                for (Language language : utterance.languages(sentence)) {
                    if (language.is(Topic.VAGUE, utterance, at)
                            || language.is(Topic.HEDGE, utterance, at)
                            || language.is(Topic.REGRET, utterance, at)) {
                        return false;
                    }
                }
            }
        }
        return number;
    }

    /** The apology, if the turn is nothing else. */
    Optional<String> mereApology() {
        boolean mere = said.stream()
                .allMatch(utterance -> utterance.sentences().stream()
                        .allMatch(sentence -> isAbout(utterance, sentence, Topic.APOLOGISES)
                                || isAbout(utterance, sentence, Topic.COURTESY)));
        return mere ? sentence(claim -> true, Topic.APOLOGISES) : Optional.empty();
    }

    private static boolean isAbout(Utterance utterance, Sentence sentence, Topic topic) {
        return claims(utterance, sentence, topic).findAny().isPresent();
    }

    /** The last sentence in which the topic is spoken of so. */
    private Optional<String> sentence(Predicate<Claim> so, Topic topic) {
        return said.stream()
                .flatMap(utterance -> utterance.sentences().stream()
                        .filter(sentence -> claims(utterance, sentence, topic).anyMatch(so)))
                .map(Sentence::quote)
                .reduce((earlier, later) -> later);
    }

    private static Stream<Claim> claims(Utterance utterance, Sentence sentence, Topic topic) {
        return utterance.languages(sentence).stream()
                .filter(language -> utterance.hits(language).about(topic))
                .flatMap(language -> IntStream.range(sentence.from(), sentence.to())
                        .mapToObj(at -> utterance.hits(language).at(topic, at))
                        .filter(Objects::nonNull)
                        .map(hit -> new Claim(utterance, language, hit.words())));
    }
}
