package dev.parley.shell.command;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.CallRate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/** How many requests a tenant takes, and what that means for many conversations. Safe for many threads. */
public interface RequestBudget {
    /** Requests a second, as the user has told or the tenant's complaints have taught; empty where neither is known. */
    OptionalDouble perSecond();

    /** The rate that the user has told, as it was told. */
    Optional<CallRate> told();

    /** Keeps to that rate until another command begins. */
    void keepTo(CallRate rate);

    /**
     * How many conversations the budget serves at once: with more, replies would be seen later and nothing would end sooner.
     *
     * @param bots whom they talk to
     * @return at least 1
     */
    int served(Collection<BotId> bots);
}
