package dev.parley.shell.render;

import dev.parley.domain.Proportion;
import dev.parley.domain.resolution.Rate;
import dev.parley.domain.resolution.RateReport.Group;
import dev.parley.domain.resolution.Tally;
import java.util.List;
import java.util.Optional;

/**
 * The rates of one bot, one day, one hour or one entry.
 *
 * @param key which; empty where the bot is not known
 * @param conversations all of them
 * @param judged those that say something about the bot: every share is of these
 * @param unknown those of which nobody can tell
 * @param failed those in which Parley could not go on
 * @param resolution absent where none is judged, as the others
 * @param low the lower end of the 95 % interval of the resolution rate
 * @param high the upper end
 */
public record RateGroupRow(
        String key,
        long conversations,
        long judged,
        long unknown,
        long failed,
        Optional<Double> resolution,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Double> containment,
        Optional<Double> handover,
        Optional<Double> abandonment,
        Optional<Double> silence,
        Optional<Double> loop) {
    static final List<Column<RateGroupRow>> COLUMNS = List.of(
            Column.whole("KEY", row -> row.key().isEmpty() ? "(not known)" : row.key()),
            Column.number("CONVERSATIONS", RateGroupRow::conversations),
            Column.number("RESOLUTION", row -> Share.words(row.resolution())),
            Column.number("95 % INTERVAL", row -> Share.interval(row.resolved())),
            Column.number("CONTAINMENT", row -> Share.words(row.containment())),
            Column.number("HANDOVER", row -> Share.words(row.handover())),
            Column.number("ABANDONMENT", row -> Share.words(row.abandonment())),
            Column.number("SILENCE", row -> Share.words(row.silence())),
            Column.number("LOOP", row -> Share.words(row.loop())),
            Column.number("UNKNOWN", RateGroupRow::unknown),
            Column.number("FAILED", RateGroupRow::failed));

    /** For a group of a report. */
    static RateGroupRow of(Group group) {
        Tally tally = group.tally();
        Proportion resolved = Rate.RESOLUTION.of(tally);
        return new RateGroupRow(
                group.key(),
                tally.total(),
                tally.judged(),
                tally.unknown(),
                tally.failed(),
                Share.of(resolved),
                Share.low(resolved),
                Share.high(resolved),
                Share.of(Rate.CONTAINMENT.of(tally)),
                Share.of(Rate.HANDOVER.of(tally)),
                Share.of(Rate.ABANDONMENT.of(tally)),
                Share.of(Rate.SILENCE.of(tally)),
                Share.of(Rate.LOOP.of(tally)));
    }

    /** How many of the judged ones are resolved. */
    Proportion resolved() {
        return new Proportion(Math.round(resolution.orElse(0.0) * judged), judged);
    }
}
