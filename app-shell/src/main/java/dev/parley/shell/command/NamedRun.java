package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunLedger;

/** The run that a line names: by its id, by the beginning of it, or as {@code last}. */
final class NamedRun {
    static final Positional<String> RUN =
            Positional.of("RUN", ValueType.name(), "a run's id, the beginning of one, or 'last'");

    private static final int MOST = 10_000;

    private NamedRun() {}

    static KeptRun of(String name, RunLedger runs) {
        boolean last = name.equals("last");
        if (!last
                && runs.latest(MOST).stream()
                                .filter(run -> beginsSo(run, name))
                                .limit(2)
                                .count()
                        > 1) {
            throw CommandFailure.usage(
                    "several runs begin with '" + name + "'", "Type more of it; 'parley runs list' has them all");
        }
        return runs.newest(last ? "" : name)
                .orElseThrow(() ->
                        CommandFailure.usage("there is no run '" + name + "'", "'parley runs list' has them all"));
    }

    /** An id that is typed whole means that one. */
    private static boolean beginsSo(KeptRun run, String name) {
        return run.setup().run().value().startsWith(name);
    }

    /** With all its cases. */
    static CampaignResult whole(String name, RunLedger runs) {
        return runs.whole(of(name, runs).setup().run()).orElseThrow();
    }
}
