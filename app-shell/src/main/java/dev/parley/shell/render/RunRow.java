package dev.parley.shell.render;

import dev.parley.domain.campaign.KeptRun;
import java.time.Instant;

/**
 * A run that is kept.
 *
 * @param run its id
 * @param began when it began
 * @param name what it is called
 * @param tenant where it ran
 * @param ending how far it came
 * @param cases how many cases were planned
 * @param executed how many were executed
 * @param failing how many of these did not pass
 */
public record RunRow(
        String run, Instant began, String name, String tenant, String ending, int cases, int executed, int failing) {
    /** A run as it is shown. */
    public static RunRow of(KeptRun kept) {
        return new RunRow(
                kept.setup().run().value(),
                kept.setup().began(),
                kept.setup().name(),
                kept.setup().tenant(),
                kept.underWay() ? "under-way" : kept.ending().word(),
                kept.setup().cases(),
                kept.executed(),
                kept.failing());
    }
}
