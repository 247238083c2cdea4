package dev.parley.shell.report;

import dev.parley.domain.resolution.RateQuestion;
import dev.parley.domain.resolution.RateReport;
import dev.parley.domain.resolution.VendorComparison;
import dev.parley.domain.resolution.VendorFigures;
import java.util.Optional;

/**
 * What a report on rates is made of.
 *
 * @param question what was asked
 * @param local what our verdicts say, where they were asked for
 * @param vendor what the vendor says, where that was asked for
 */
public record RatesResult(RateQuestion question, Optional<RateReport> local, Optional<Vendor> vendor) {
    /**
     * What the vendor says.
     *
     * @param figures its figures
     * @param keptIn the file that holds the whole answer
     * @param comparison its conversations beside ours, where both were asked for
     */
    public record Vendor(VendorFigures figures, String keptIn, Optional<VendorComparison> comparison) {}
}
