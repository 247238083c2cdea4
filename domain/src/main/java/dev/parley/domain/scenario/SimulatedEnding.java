package dev.parley.domain.scenario;

import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.JudgedConversation;
import java.util.Optional;

/** How a simulated conversation ended, as it is kept: the verdict of its result and no other. Pure. */
public final class SimulatedEnding {
    private SimulatedEnding() {}

    /**
     * The verdict to keep; none where the conversation was never opened.
     *
     * @param tenant the tenant's name in the settings
     */
    public static Optional<JudgedConversation> of(SimulationResult result, String tenant) {
        return switch (result.closing()) {
            case Closing.NeverOpened never -> Optional.empty();
            case Closing.Closed c -> Optional.of(judged(result, tenant));
            case Closing.LeftOpen l -> Optional.of(judged(result, tenant));
            case Closing.NotFinished n -> Optional.of(judged(result, tenant));
        };
    }

    private static JudgedConversation judged(SimulationResult result, String tenant) {
        return new JudgedConversation(
                tenant,
                result.conversation(),
                Optional.of(result.scenario().bot()),
                Entry.SIMULATED,
                result.began(),
                result.began().plus(result.took()),
                result.resolution().word(),
                result.resolution().confidence(),
                result.resolution().deciding().map(Evidence::rule).orElse("none"));
    }
}
