package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is expected now of the cases of then.
 *
 * @param scenarios by file and name; the file is empty where names alone count
 * @param byNameAlone whether other files are held against the run than it came from
 */
record ExpectedNow(Map<List<String>, Scenario> scenarios, boolean byNameAlone) {
    static ExpectedNow of(List<Scenario> scenarios, CasesOfThen then, boolean byNameAlone) {
        Map<List<String>, Scenario> all = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            String source =
                    byNameAlone ? "" : then.sourceOfThen(scenario.place().source());
            if (all.putIfAbsent(List.of(source, scenario.name()), scenario) != null && byNameAlone) {
                throw CommandFailure.usage(
                        "two scenarios there are called '" + scenario.name() + "'",
                        "Name one of the files with --with");
            }
        }
        return new ExpectedNow(all, byNameAlone);
    }

    Optional<Scenario> find(CaseKey key) {
        return Optional.ofNullable(scenarios.get(List.of(byNameAlone ? "" : key.source(), key.scenario())));
    }

    /** @throws CommandFailure when no case could be judged */
    void checkAny(CampaignResult run) {
        if (run.cases().stream().allMatch(one -> find(one.key()).isEmpty())) {
            throw CommandFailure.usage(
                    "no scenario there is one of that run", "Name the file with its scenarios with --with");
        }
    }
}
