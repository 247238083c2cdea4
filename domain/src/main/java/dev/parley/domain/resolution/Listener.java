package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hears the signs in one message, sentence by sentence. */
final class Listener {
    private final Author author;
    private final int message;
    private final Utterance said;

    Listener(Author author, int message, Utterance said) {
        this.author = author;
        this.message = message;
        this.said = said;
    }

    /** The signs in the order of their words. */
    List<Sign> signs() {
        return said.sentences().stream().flatMap(this::signs).toList();
    }

    /** A sentence is heard in the language that it looks most like; in several when it is hard to tell. */
    private Stream<Sign> signs(Sentence sentence) {
        int best = Languages.ALL.stream()
                .mapToInt(language -> language.familiarity(said, sentence))
                .max()
                .orElse(0);
        return Languages.ALL.stream()
                .filter(language -> language.familiarity(said, sentence) >= best - 1)
                .flatMap(language -> signs(language, sentence))
                .sorted(Comparator.comparingInt(Sign::word));
    }

    private Stream<Sign> signs(Language language, Sentence sentence) {
        return Hearing.of(author).stream()
                .flatMap(hearing -> IntStream.range(sentence.from(), sentence.to())
                        .boxed()
                        .flatMap(at -> language.at(hearing.topic(), said, at).stream())
                        .map(words -> new Claim(said, language, words))
                        .flatMap(claim -> sign(hearing, claim).stream()));
    }

    private Optional<Sign> sign(Hearing hearing, Claim claim) {
        return hearing.judge()
                .meaning(claim)
                .map(meaning -> new Sign(
                        meaning,
                        hearing.rule(meaning, author),
                        author,
                        message,
                        claim.first(),
                        claim.sentence().quote()));
    }
}
