package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunLedger;
import java.util.List;
import java.util.Optional;

/** The run that a line names: by its id, by the beginning of it, or as {@code last}. */
final class NamedRun {
    static final Positional<String> RUN =
            Positional.of("RUN", ValueType.name(), "a run's id, the beginning of one, or 'last'");

    private NamedRun() {}

    static KeptRun of(String name, RunLedger runs) {
        Optional<KeptRun> named = name.equals("last")
                ? runs.latest(1).stream().findFirst()
                : runs.find(new RunId(name)).or(() -> onlyOne(name, runs));
        return named.orElseThrow(
                () -> CommandFailure.usage("there is no run '" + name + "'", "'parley runs list' has them all"));
    }

    private static Optional<KeptRun> onlyOne(String beginning, RunLedger runs) {
        List<RunId> found = runs.startingWith(beginning, 2);
        if (found.size() > 1) {
            throw CommandFailure.usage(
                    "several runs begin with '" + beginning + "'", "Type more of it; 'parley runs list' has them all");
        }
        return found.stream().findFirst().flatMap(runs::find);
    }

    /** With all its cases. */
    static CampaignResult whole(String name, RunLedger runs) {
        return runs.whole(of(name, runs).setup().run()).orElseThrow();
    }
}
