package dev.parley.shell.render;

import dev.parley.domain.campaign.CampaignPlan;
import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a campaign will cost; nothing was sent.
 *
 * @param cases how many conversations
 * @param turns how many turns, at the most
 * @param certain whether they are that many in any case
 * @param requests how many requests
 * @param calls the requests by kind
 * @param expected how long it will take
 * @param perSecond how many requests a second
 * @param admitted how many conversations will be under way at once
 * @param limit how many requests a second the tenant takes, where that is known
 * @param headroom which share of that is left, from 0 to 1
 * @param guessed the bots whose times are guessed, because none was ever seen
 */
public record PlanView(
        int cases,
        long turns,
        boolean certain,
        long requests,
        Map<String, Long> calls,
        Duration expected,
        double perSecond,
        int admitted,
        Optional<Double> limit,
        Optional<Double> headroom,
        List<String> guessed) {
    /**
     * A plan as it is shown.
     *
     * @param limit how many requests a second the tenant takes, where that is known
     */
    public static PlanView of(CampaignPlan plan, OptionalDouble limit) {
        return new PlanView(
                plan.cases(),
                plan.turns(),
                plan.certain(),
                plan.total(),
                plan.calls(),
                plan.expected(),
                tenths(plan.perSecond()),
                plan.admitted(),
                limit.isPresent() ? Optional.of(tenths(limit.getAsDouble())) : Optional.empty(),
                plan.headroom().isPresent()
                        ? Optional.of(Math.round(plan.headroom().getAsDouble() * 100) / 100.0)
                        : Optional.empty(),
                plan.guessed().stream().map(BotId::value).toList());
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
