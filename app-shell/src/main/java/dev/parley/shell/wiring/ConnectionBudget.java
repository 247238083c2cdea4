package dev.parley.shell.wiring;

import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.AdmissionRule;
import dev.parley.domain.exchange.CallRate;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.shell.command.RequestBudget;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The budget of one connection.
 *
 * @param connection keeps to it
 * @param schedule knows how fast bots reply
 */
record ConnectionBudget(TenantConnection connection, PollSchedule schedule) implements RequestBudget {
    private static final Duration A_USUAL_REPLY = Duration.ofSeconds(2);

    @Override
    public OptionalDouble perSecond() {
        return connection.callsPerSecond();
    }

    @Override
    public Optional<CallRate> told() {
        return connection.told();
    }

    @Override
    public void keepTo(CallRate rate) {
        connection.keepTo(Optional.of(rate));
    }

    @Override
    public int served(Collection<BotId> bots) {
        OptionalDouble perSecond = perSecond();
        return perSecond.isEmpty()
                ? Integer.MAX_VALUE
                : AdmissionRule.CAMPAIGN.conversations(perSecond.getAsDouble(), replyTime(bots));
    }

    private Duration replyTime(Collection<BotId> bots) {
        return bots.isEmpty()
                ? A_USUAL_REPLY
                : bots.stream()
                        .map(bot -> schedule.meanReplyTime(Optional.of(bot)).orElse(A_USUAL_REPLY))
                        .reduce(Duration.ZERO, Duration::plus)
                        .dividedBy(bots.size());
    }
}
