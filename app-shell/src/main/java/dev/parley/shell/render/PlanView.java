package dev.parley.shell.render;

import dev.parley.domain.campaign.CampaignPlan;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.CallRate;
import java.math.BigDecimal;
import java.math.MathContext;
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
 * @param rate the same as the user has told it, for example {@code 1/m}; absent where the tenant's complaints taught a
 *     slower one
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
        Optional<String> rate,
        Optional<Double> headroom,
        List<String> guessed) {
    private static final MathContext TWO_FIGURES = new MathContext(2);

    /**
     * A plan as it is shown.
     *
     * @param limit how many requests a second the tenant takes, where that is known
     * @param told the rate that the user has told, where there is one
     */
    public static PlanView of(CampaignPlan plan, OptionalDouble limit, Optional<CallRate> told) {
        return new PlanView(
                plan.cases(),
                plan.turns(),
                plan.certain(),
                plan.total(),
                plan.calls(),
                plan.expected(),
                rounded(plan.perSecond()),
                plan.admitted(),
                limit.isPresent() ? Optional.of(rounded(limit.getAsDouble())) : Optional.empty(),
                told.filter(rate -> limit.equals(OptionalDouble.of(rate.perSecond())))
                        .map(Amounts::rate),
                plan.headroom().isPresent()
                        ? Optional.of(Math.round(plan.headroom().getAsDouble() * 100) / 100.0)
                        : Optional.empty(),
                plan.guessed().stream().map(BotId::value).toList());
    }

    /** To tenths; below one to two figures, so that little is not nothing. */
    private static double rounded(double number) {
        return number < 1 ? new BigDecimal(number).round(TWO_FIGURES).doubleValue() : Math.round(number * 10) / 10.0;
    }
}
