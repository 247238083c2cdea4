package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Resolution;
import java.util.List;

/**
 * One execution of a scenario.
 *
 * @param scenario what was planned
 * @param conversation the vendor's id; the proposed one when it was never opened
 * @param turns one for each planned line, in their order, also those that were never said
 * @param transcript everything that was said, by the vendor's time
 * @param resolution how it ended, judged before Parley closed it
 * @param completion how far it came
 * @param closing whether the conversation is closed at the vendor
 */
public record SimulationResult(
        Scenario scenario,
        ConversationId conversation,
        List<Turn> turns,
        List<Message> transcript,
        Resolution resolution,
        Completion completion,
        Closing closing) {
    /** Keeps unchangeable copies. */
    public SimulationResult {
        turns = List.copyOf(turns);
        transcript = List.copyOf(transcript);
    }
}
