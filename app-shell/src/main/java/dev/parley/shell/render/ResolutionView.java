package dev.parley.shell.render;

import dev.parley.domain.Proportion;
import dev.parley.shell.report.RatesResult;
import java.util.List;
import java.util.Optional;

/**
 * A report on resolution: what our verdicts say, and what the vendor says.
 *
 * @param local ours, where it was asked for
 * @param vendor the vendor's, where it was asked for
 * @param files the reports that were written
 */
public record ResolutionView(Optional<RatesView> local, Optional<VendorView> vendor, List<String> files) {

    /**
     * For a report.
     *
     * @param files the pages that were written
     */
    public static ResolutionView of(RatesResult result, List<String> files) {
        return new ResolutionView(
                result.local().map(RatesView::of),
                result.vendor().map(vendor -> VendorView.of(result.question(), vendor)),
                files);
    }

    /** As people read it. */
    public static void write(ResolutionView view, Screen screen) {
        view.local().ifPresent(rates -> RatesText.write(rates, screen));
        if (view.local().isPresent() && view.vendor().isPresent()) {
            screen.line("");
            beside(view.local().get(), view.vendor().get(), screen);
        }
        view.vendor().ifPresent(vendor -> VendorText.write(vendor, screen));
        view.files().forEach(file -> screen.line(Span.dim("report    "), Span.plain(file)));
    }

    private static void beside(RatesView rates, VendorView vendor, Screen screen) {
        screen.line(Span.bold("resolution rate, ours and the vendor's"));
        counted(
                "  ours         ",
                rates.rates().getFirst().proportion(),
                "judged conversations that ended in the period",
                screen);
        counted("  the vendor's ", vendor.share(), "listed conversations", screen);
        Prose.write(
                Span.plain("  "),
                Span.dim("the two count different conversations by rules of their own;"
                        + " below stand those that both have"),
                screen);
        screen.line("");
    }

    private static void counted(String whose, Proportion share, String ofWhat, Screen screen) {
        Prose.write(
                Span.plain(whose),
                Span.plain("%s of %s %s (%s)"
                        .formatted(
                                Share.words(Share.of(share)),
                                Amounts.count(share.of()),
                                ofWhat,
                                Share.interval(share))),
                screen);
    }

    /** As rows, for a format that has nothing else: the groups, else the rates; else what is compared. */
    public Shown rows() {
        if (local.isEmpty()) {
            return Shown.rows(
                    ComparedEndingRow.class,
                    vendor.map(VendorView::compared).orElse(List.of()),
                    ComparedEndingRow.COLUMNS);
        }
        RatesView rates = local.get();
        return switch (rates.by()) {
            case NOTHING -> Shown.rows(RateRow.class, rates.rates());
            case OUTCOME -> Shown.rows(OutcomeRow.class, rates.outcomes(), OutcomeRow.COLUMNS);
            case BOT, DAY, HOUR, ENTRY -> Shown.rows(RateGroupRow.class, rates.groups(), RateGroupRow.COLUMNS);
        };
    }
}
