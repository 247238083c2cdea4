package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunLedger;

/** The run that a line names: by its id, by the beginning of it, or as {@code last}. */
final class NamedRun {
    static final Positional<String> RUN =
            Positional.of("RUN", ValueType.name(), "a run's id, the beginning of one, or 'last'");

    private NamedRun() {}

    static KeptRun of(String name, RunLedger runs) {
        return runs.newest(name.equals("last") ? "" : name)
                .orElseThrow(() ->
                        CommandFailure.usage("there is no run '" + name + "'", "'parley runs list' has them all"));
    }

    /** With all its cases. */
    static CampaignResult whole(String name, RunLedger runs) {
        return runs.whole(of(name, runs).setup().run()).orElseThrow();
    }
}
