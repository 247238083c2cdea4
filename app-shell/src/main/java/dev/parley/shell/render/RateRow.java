package dev.parley.shell.render;

import dev.parley.domain.Proportion;
import dev.parley.domain.resolution.Rate;
import dev.parley.domain.resolution.RateReport;
import dev.parley.domain.resolution.Tally;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rate of a period.
 *
 * @param rate its word
 * @param count how many belong to it
 * @param of of how many
 * @param share the share; absent of none
 * @param low the lower end of its 95 % interval (Wilson)
 * @param high the upper end
 * @param leastWithUnknown the share if none of the unknown ones belonged to it
 * @param mostWithUnknown the share if all of them did
 * @param countBefore how many belonged to it in the period before
 * @param ofBefore of how many
 * @param changed whether chance alone does not explain the difference
 * @param comparison the same in words
 */
public record RateRow(
        String rate,
        long count,
        long of,
        Optional<Double> share,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Double> leastWithUnknown,
        Optional<Double> mostWithUnknown,
        long countBefore,
        long ofBefore,
        boolean changed,
        String comparison) {

    /** All rates of a report. */
    static List<RateRow> of(RateReport report) {
        return Stream.of(Rate.values()).map(rate -> of(rate, report)).toList();
    }

    private static RateRow of(Rate rate, RateReport report) {
        Tally now = report.now();
        Proportion share = rate.of(now);
        Proportion before = rate.of(report.before());
        boolean any = now.judged() + now.unknown() > 0;
        return new RateRow(
                rate.word(),
                share.count(),
                share.of(),
                Share.of(share),
                Share.low(share),
                Share.high(share),
                any ? Optional.of(Share.rounded(rate.least(now))) : Optional.empty(),
                any ? Optional.of(Share.rounded(rate.most(now))) : Optional.empty(),
                before.count(),
                before.of(),
                report.change(rate).meansSomething(),
                report.words(rate));
    }

    Proportion proportion() {
        return new Proportion(count, of);
    }
}
