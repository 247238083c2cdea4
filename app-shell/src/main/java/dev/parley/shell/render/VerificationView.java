package dev.parley.shell.render;

import dev.parley.domain.audit.Checkpoint;
import dev.parley.domain.audit.Verification;
import java.util.List;
import java.util.Optional;

/**
 * Whether the audit trail holds.
 *
 * @param verdict {@code holds}, {@code torn-tail} or {@code broken}
 * @param records how many there are; of a trail that is torn, in the chain whose end is missing; absent when it is broken
 * @param erased how many lost their words by an erasure that is on record
 * @param openEnds how many intentions have no outcome
 * @param missing how many records are missing at the end, where the checkpoint knows of more
 * @param firstBad of a broken trail, the first record that is not as it was; of a torn one, the first that is missing
 * @param why what is wrong with it
 * @param checkpoint the checkpoint that it was held against, where there was one
 * @param heads how far each chain has come, when it holds
 */
public record VerificationView(
        String verdict,
        Optional<Long> records,
        Optional<Long> erased,
        Optional<Long> openEnds,
        Optional<Long> missing,
        Optional<String> firstBad,
        Optional<String> why,
        Optional<String> checkpoint,
        List<HeadView> heads) {

    /** A verification as it is shown. */
    public static VerificationView of(Verification verification, Optional<Checkpoint> kept) {
        Optional<String> word = kept.map(Checkpoint::text);
        return switch (verification) {
            case Verification.Holds holds ->
                new VerificationView(
                        "holds",
                        Optional.of(holds.records()),
                        Optional.of(holds.erased()),
                        Optional.of(holds.openEnds()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        word,
                        HeadView.of(holds.heads()));
            case Verification.TornTail torn ->
                new VerificationView(
                        "torn-tail",
                        Optional.of(torn.found()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(torn.expected() - torn.found()),
                        Optional.of(torn.chain() + "-" + (torn.found() + 1)),
                        Optional.of("is missing, with all behind it up to " + torn.chain() + "-" + torn.expected()),
                        word,
                        List.of());
            case Verification.Broken broken ->
                new VerificationView(
                        "broken",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(broken.first().toString()),
                        Optional.of(broken.why()),
                        word,
                        List.of());
        };
    }

    /** The verdict as people read it. */
    public static void write(VerificationView view, Screen screen) {
        switch (view.verdict()) {
            case "holds" -> holds(view, screen);
            case "torn-tail" -> torn(view, screen);
            default ->
                screen.line(
                        Span.of(Style.RED, "does not hold: "),
                        Span.plain("record " + view.firstBad().orElse("") + " "
                                + view.why().orElse("")));
        }
    }

    private static void holds(VerificationView view, Screen screen) {
        screen.line(Span.dim("verdict     "), Span.plain("holds"));
        screen.line(
                Span.dim("records     "),
                Span.plain(Amounts.count(view.records().orElse(0L))));
        screen.line(
                Span.dim("erased      "),
                Span.plain(
                        Amounts.count(view.erased().orElse(0L)) + " of them lost their words by erasures on record"));
        screen.line(
                Span.dim("open ends   "),
                Span.plain(Amounts.count(view.openEnds().orElse(0L)) + " intentions without an outcome"));
        HeadView.write(view.heads(), screen);
    }

    private static void torn(VerificationView view, Screen screen) {
        screen.line(
                Span.of(Style.RED, "does not hold: "),
                Span.plain("the end is missing, from record " + view.firstBad().orElse("") + " on, "
                        + Amounts.count(view.missing().orElse(0L)) + " that the checkpoint knows of"));
        screen.line(
                "What is there is whole. A crash of the machine, a backup that was put back, and somebody who cut the"
                        + " end by hand look alike.");
    }
}
