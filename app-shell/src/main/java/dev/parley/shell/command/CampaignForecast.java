package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignPlan;
import dev.parley.domain.campaign.Looking;
import dev.parley.domain.campaign.PlanBasis;
import dev.parley.domain.campaign.PlannedCase;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.shell.render.PlanText;
import dev.parley.shell.render.PlanView;
import dev.parley.shell.render.Shown;
import java.util.List;

/** What a campaign will cost, told before anything is sent. */
final class CampaignForecast {
    private static final int A_CROWD = 4;

    private CampaignForecast() {}

    /** Whether the tenant's list tells of all is known only when it runs: the dearer way is reckoned. */
    static CommandResult of(
            List<PlannedCase> cases, Invocation line, TenantSession tenant, ReplyTimeMemory replyTimes) {
        int parallel = CampaignOptions.settings(line, 0).parallel();
        var basis = new PlanBasis(
                parallel,
                tenant.guard(),
                tenant.window(),
                parallel >= A_CROWD ? Looking.SCHEDULE_OF_MANY : Looking.SCHEDULE_OF_FEW,
                replyTimes,
                tenant.requests().perSecond());
        return CommandResult.of(Shown.one(
                PlanView.of(
                        CampaignPlan.of(cases, basis),
                        basis.perSecond(),
                        tenant.requests().told()),
                new PlanText()));
    }
}
