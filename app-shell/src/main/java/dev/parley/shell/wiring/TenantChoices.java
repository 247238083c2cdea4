package dev.parley.shell.wiring;

import dev.parley.domain.exchange.CallRate;
import dev.parley.shell.command.ConversationLink;
import java.time.Duration;
import java.util.Optional;

/**
 * What settings may say of a tenant and need not; empty leaves it to whoever uses it.
 *
 * @param bot the bot to talk to where a command names none
 * @param timeout how long one call may take, answer included
 * @param patience how long the first reply of a turn may take
 * @param quiet how long nothing may follow before a turn is over
 * @param contextBudget how many bytes the context may have
 * @param rate how many requests the tenant takes
 * @param link where people look at a conversation
 */
public record TenantChoices(
        Optional<String> bot,
        Optional<Duration> timeout,
        Optional<Duration> patience,
        Optional<Duration> quiet,
        Optional<Long> contextBudget,
        Optional<CallRate> rate,
        Optional<ConversationLink> link) {

    static TenantChoices none() {
        return new TenantChoices(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
