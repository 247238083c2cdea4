package dev.parley.domain.resolution;

import dev.parley.domain.Port;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the conversations ended that Parley knows: one verdict for each, and no words of anybody. A conversation counts for
 * the time at which it ended.
 *
 * <p>Safe for many threads, and for several processes at a time. Reading changes nothing, and what is counted is counted
 * where it is kept: memory does not grow with the number of conversations.
 *
 * <p>Its contract is tested by {@code VerdictBookContract} in the domain's test jar.
 *
 * @since 0.1
 */
@Port
public interface VerdictBook {
    /** How many periods can be asked for at once. */
    int MOST_PERIODS = 10_000;

    /**
     * Keeps a verdict in the place of whatever was kept of that conversation. Safe to repeat. Four things stay:
     *
     * <ul>
     *   <li>what a scenario held is judged for good: a sync that sees it, too, changes nothing;
     *   <li>of what a person held through Parley a sync replaces the ending alone, and only with a later one: entry and
     *       start stay;
     *   <li>of what was synced a sync that saw an earlier ending changes nothing;
     *   <li>a bot that is known is not forgotten for one that is not.
     * </ul>
     *
     * <p>When it returns, the verdict is durable.
     *
     * @throws RuntimeException when it cannot be kept; then nothing of it is
     */
    void keep(JudgedConversation judged);

    /** The verdict on a conversation, if there is one. */
    Optional<JudgedConversation> find(String tenant, ConversationId conversation);

    /**
     * How many ended how, in each of some periods; the periods may touch or overlap.
     *
     * @param periods at most {@value #MOST_PERIODS}
     * @return a tally for each period, in their order
     */
    List<Tally> tallies(VerdictScope scope, List<Period> periods);

    /** How many ended how in a period. */
    default Tally tally(VerdictScope scope, Period period) {
        return tallies(scope, List.of(period)).getFirst();
    }

    /** The same by bot, by the bot's id; empty for conversations whose bot is not known. Bots without any are left out. */
    SortedMap<String, Tally> byBot(VerdictScope scope, Period period);
}
