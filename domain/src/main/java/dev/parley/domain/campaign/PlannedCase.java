package dev.parley.domain.campaign;

import dev.parley.domain.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * One conversation of a campaign that is to be held.
 *
 * @param key names it
 * @param scenario what is said and expected; names a bot
 */
public record PlannedCase(CaseKey key, Scenario scenario) {

    /** Every scenario so many times: first each once, then each again. */
    public static List<PlannedCase> of(List<Scenario> scenarios, int repeat) {
        List<PlannedCase> cases = new ArrayList<>();
        for (int repetition = 1; repetition <= repeat; repetition++) {
            for (Scenario scenario : scenarios) {
                cases.add(
                        new PlannedCase(new CaseKey(scenario.place().source(), scenario.name(), repetition), scenario));
            }
        }
        return List.copyOf(cases);
    }
}
