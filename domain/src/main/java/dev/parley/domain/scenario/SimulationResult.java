package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One execution of a scenario.
 *
 * @param scenario what was executed
 * @param conversation the vendor's id; the proposed one when it was never opened
 * @param began our time before anything was sent
 * @param took how long it took, the closing included
 * @param seed what its generated values were drawn from
 * @param turns in their order; also planned lines that were never said
 * @param observations what was seen outside the turns
 * @param transcript everything that was said, by the vendor's time
 * @param checks what was expected and what was seen, in the order it was looked at
 * @param variables values by name as they stood at the end
 * @param resolution how it ended, judged before Parley closed it
 * @param completion how far it came
 * @param closing whether the conversation is closed at the vendor
 */
public record SimulationResult(
        Played scenario,
        ConversationId conversation,
        Instant began,
        Duration took,
        long seed,
        List<Turn> turns,
        List<Observation> observations,
        List<Message> transcript,
        List<Check> checks,
        Map<String, String> variables,
        Resolution resolution,
        Completion completion,
        Closing closing) {
    /** Keeps unchangeable copies. */
    public SimulationResult {
        turns = List.copyOf(turns);
        observations = List.copyOf(observations);
        transcript = List.copyOf(transcript);
        checks = List.copyOf(checks);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** How it came out. */
    public Verdict verdict() {
        return Judgement.of(this);
    }

    /** The checks that fail it. */
    public List<Check> failures() {
        return checks.stream().filter(Check::failed).toList();
    }
}
