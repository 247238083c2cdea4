package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parley.domain.conversation.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How good the verdicts are on endings that the rules were not made for. */
class LabelledEndingsTest {
    private static final double BOUND = 0.95;

    /** Of so few, three wrong ones are too many already; what nobody can tell is told most easily. */
    private static final double BOUND_OF_UNKNOWN = 0.90;

    private static final long FEWEST_TO_WORK_WITH = 250;
    private static final long FEWEST_UNSEEN = 60;

    private static final double FLOOR_OF_BLIND = 0.80;
    private static final double FLOOR_OF_BLIND_RESOLVED = 0.91;
    private static final double FLOOR_OF_BLIND_RESOLVED_RECALL = 0.82;

    @Test
    void everyOutcomeIsFoundAndMeantInEndingsThatNobodyTunedFor() {
        Scores scores = Scores.of(new ResolutionClassifier(), Endings.unseen());
        System.out.println(scores.table());

        assertThat(scores.outcomes()).allSatisfy((outcome, score) -> {
            double bound = outcome.equals("unknown") ? BOUND_OF_UNKNOWN : BOUND;
            assertThat(score.precision()).as("precision of " + outcome).isGreaterThanOrEqualTo(bound);
            assertThat(score.recall()).as("recall of " + outcome).isGreaterThanOrEqualTo(bound);
        });
    }

    /** Nothing flatters here: neither rules nor cues may be made by looking at these rows. */
    @Test
    void endingsOfSomebodyWhoKnewNoRulesAreJudgedNoWorseThanTheGuideSays() {
        Scores scores = Scores.of(new ResolutionClassifier(), Endings.blind());
        System.out.println(scores.table());

        assertThat(scores.accuracy()).isGreaterThanOrEqualTo(FLOOR_OF_BLIND);
        assertThat(scores.outcomes().get("resolved-by-bot").precision())
                .isGreaterThanOrEqualTo(FLOOR_OF_BLIND_RESOLVED);
        assertThat(scores.outcomes().get("resolved-by-bot").recall())
                .isGreaterThanOrEqualTo(FLOOR_OF_BLIND_RESOLVED_RECALL);
    }

    /** A row that comes out right belongs among the others, and none of these may be taken for resolved. */
    @Test
    void whatIsMissedIsSaidToBeMissed() {
        var classifier = new ResolutionClassifier();

        assertThat(Endings.missed()).isNotEmpty().allSatisfy(row -> {
            String word = classifier.classify(row.ending()).word();
            assertThat(word).as(row.text()).isNotEqualTo(row.outcome()).isNotEqualTo("resolved-by-bot");
        });
    }

    /** The bench judges 100,000 in seconds; this tells at once when something grows without bound. */
    @Test
    void thousandsAreJudgedInNoTime() {
        var classifier = new ResolutionClassifier();

        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 5; round++) {
                Endings.table().forEach(row -> classifier.classify(row.ending()));
            }
        });
    }

    @Test
    void theSetIsLargeBalancedAndInFourLanguages() {
        assertThat(Endings.table().size() + Endings.unseen().size()).isGreaterThan(800);
        Map<String, Long> byOutcome = Scores.counted(Endings.unseen());
        assertThat(byOutcome).hasSize(8);
        assertThat(byOutcome.get("resolved-by-bot")).isEqualTo(byOutcome.get("unresolved"));
        assertThat(inEachLanguage(Endings.table()))
                .containsOnlyKeys("english", "german", "spanish", "french")
                .allSatisfy(
                        (language, rows) -> assertThat(rows).as(language).isGreaterThanOrEqualTo(FEWEST_TO_WORK_WITH));
        assertThat(inEachLanguage(Stream.of(Endings.unseen(), Endings.blind())
                        .flatMap(List::stream)
                        .toList()))
                .containsOnlyKeys("english", "german", "spanish", "french")
                .allSatisfy((language, rows) -> assertThat(rows).as(language).isGreaterThanOrEqualTo(FEWEST_UNSEEN));
    }

    /** Rows by the language that most of their words are known by; those that leave it open count for none. */
    private static Map<String, Long> inEachLanguage(List<Endings.Row> rows) {
        return rows.stream()
                .flatMap(
                        row -> mostFamiliar(row.ending().transcript().stream()
                                        .map(Message::text)
                                        .collect(Collectors.joining("\n")))
                                .stream())
                .collect(Collectors.groupingBy(Language::name, Collectors.counting()));
    }

    private static Optional<Language> mostFamiliar(String text) {
        Utterance said = Utterance.of(text, Languages.builtIn());
        Map<Integer, List<Language>> byFamiliarity = Languages.builtIn().all().stream()
                .collect(Collectors.groupingBy(language -> said.sentences().stream()
                        .mapToInt(sentence -> language.familiarity(said, sentence))
                        .sum()));
        int most =
                byFamiliarity.keySet().stream().mapToInt(known -> known).max().orElse(0);
        List<Language> best = byFamiliarity.getOrDefault(most, List.of());
        return most > 0 && best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /** The canary: without what keeps negations, hopes and conditions apart, the same test is red. */
    @Test
    void rulesWithoutNegationsAndHopesFallBelowTheBound() {
        List<RuleSheet> crippled = ResolutionRules.builtIn().sheets().stream()
                .map(CrippledRules::of)
                .toList();
        Scores scores = Scores.of(new ResolutionClassifier(new ResolutionRules(crippled)), Endings.unseen());

        assertThat(scores.outcomes().get("resolved-by-bot").precision()).isLessThan(BOUND);
        assertThat(scores.outcomes().get("unresolved").recall()).isLessThan(BOUND);
    }
}
