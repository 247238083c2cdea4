package dev.parley.shell.render;

import dev.parley.domain.campaign.CampaignPlan;
import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
        List<String> guessed) {
    /** A plan as it is shown. */
    public static PlanView of(CampaignPlan plan) {
        return new PlanView(
                plan.cases(),
                plan.turns(),
                plan.certain(),
                plan.total(),
                plan.calls(),
                plan.expected(),
                Math.round(plan.perSecond() * 10) / 10.0,
                plan.guessed().stream().map(BotId::value).toList());
    }
}
