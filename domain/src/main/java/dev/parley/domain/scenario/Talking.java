package dev.parley.domain.scenario;

import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.ResolutionClassifier;

/**
 * What holds a conversation for a scenario once it is open.
 *
 * @param send takes the turns, and records them
 * @param listen stays with it in silence
 * @param await waits for a state
 * @param classifier judges how it ended, where more was seen behind the last turn
 * @param tickets knows the ticketing system
 */
public record Talking(
        SendMessage send, ListenOn listen, AwaitState await, ResolutionClassifier classifier, TicketLookup tickets) {}
