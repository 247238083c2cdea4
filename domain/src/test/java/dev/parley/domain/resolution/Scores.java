package dev.parley.domain.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often verdicts are right, for each outcome.
 *
 * @param outcomes by the outcome's word
 */
record Scores(Map<String, Score> outcomes) {

    /**
     * @param right judged so and labelled so
     * @param judged judged so
     * @param labelled labelled so
     */
    record Score(int right, int judged, int labelled) {
        double precision() {
            return judged == 0 ? 0 : (double) right / judged;
        }

        double recall() {
            return labelled == 0 ? 0 : (double) right / labelled;
        }
    }

    static Scores of(ResolutionClassifier classifier, List<Endings.Row> rows) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Endings.Row row : rows) {
            String verdict = classifier.classify(row.ending()).word();
            counts.computeIfAbsent(verdict, word -> new int[3])[1]++;
            counts.computeIfAbsent(row.outcome(), word -> new int[3])[2]++;
            if (verdict.equals(row.outcome())) {
                counts.get(verdict)[0]++;
            }
        }
        return new Scores(counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        count -> new Score(count.getValue()[0], count.getValue()[1], count.getValue()[2]),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    static Map<String, Long> counted(List<Endings.Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Endings.Row::outcome, Collectors.counting()));
    }

    /** How many of all verdicts are right. */
    double accuracy() {
        int right = outcomes.values().stream().mapToInt(Score::right).sum();
        int all = outcomes.values().stream().mapToInt(Score::labelled).sum();
        return all == 0 ? 0 : (double) right / all;
    }

    String table() {
        var table = new StringBuilder("outcome          labelled  judged  right  precision  recall\n");
        outcomes.forEach((outcome, score) -> table.append(String.format(
                Locale.ROOT,
                "%-16s %8d %7d %6d %10.3f %7.3f%n",
                outcome,
                score.labelled(),
                score.judged(),
                score.right(),
                score.precision(),
                score.recall())));
        int right = outcomes.values().stream().mapToInt(Score::right).sum();
        int all = outcomes.values().stream().mapToInt(Score::labelled).sum();
        return table.append(String.format(
                        Locale.ROOT, "all              %8d %7d %6d %10.3f%n", all, all, right, accuracy()))
                .toString();
    }
}
