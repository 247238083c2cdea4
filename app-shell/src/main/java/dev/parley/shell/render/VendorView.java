package dev.parley.shell.render;

import dev.parley.domain.Proportion;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.RateQuestion;
import dev.parley.domain.resolution.VendorComparison;
import dev.parley.domain.resolution.VendorFigures;
import dev.parley.shell.report.RatesResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the vendor answered.
 *
 * @param from as it was sent
 * @param to as it was sent
 * @param bot whom it was asked about; all where it is absent
 * @param totalHits how many conversations the vendor found, where it says so
 * @param figures every number of its results, by where it stands there
 * @param listed how many conversations it lists
 * @param resolved how many of them it takes for resolved
 * @param of of how many of them it says whether they are
 * @param keptIn the file that holds the whole answer
 * @param comparable how many of the listed ones can be held against a verdict of ours; absent where that was not asked
 * @param agreeing how many of these both say the same of
 * @param compared these, one by one
 */
public record VendorView(
        Instant from,
        Instant to,
        Optional<String> bot,
        Optional<Long> totalHits,
        Map<String, BigDecimal> figures,
        long listed,
        long resolved,
        long of,
        String keptIn,
        Optional<Long> comparable,
        Optional<Long> agreeing,
        List<ComparedEndingRow> compared) {

    /** For an answer. */
    static VendorView of(RateQuestion question, RatesResult.Vendor vendor) {
        VendorFigures figures = vendor.figures();
        Proportion resolved = figures.resolved();
        return new VendorView(
                question.period().from(),
                question.period().to(),
                question.scope().bot().map(BotId::value),
                figures.totalHits(),
                figures.figures(),
                figures.conversations().size(),
                resolved.count(),
                resolved.of(),
                vendor.keptIn(),
                vendor.comparison().map(it -> (long) it.both().size()),
                vendor.comparison().map(VendorComparison::agreeing),
                vendor.comparison().stream()
                        .flatMap(it -> it.both().stream())
                        .map(ComparedEndingRow::of)
                        .toList());
    }

    Proportion share() {
        return new Proportion(resolved, of);
    }
}
