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
        KeptRun found = runs.newest(last ? "" : name)
                .orElseThrow(() ->
                        CommandFailure.usage("there is no run '" + name + "'", "'parley runs list' has them all"));
        if (!last && !id(found).equals(name)) {
            checkOnlyOne(name, runs);
        }
        return found;
    }

    private static void checkOnlyOne(String beginning, RunLedger runs) {
        if (runs.latest(MOST).stream()
                        .filter(run -> id(run).startsWith(beginning))
                        .count()
                > 1) {
            throw CommandFailure.usage(
                    "several runs begin with '" + beginning + "'", "Type more of it; 'parley runs list' has them all");
        }
    }

    private static String id(KeptRun run) {
        return run.setup().run().value();
    }

    /** With all its cases. */
    static CampaignResult whole(String name, RunLedger runs) {
        return runs.whole(of(name, runs).setup().run()).orElseThrow();
    }
}
