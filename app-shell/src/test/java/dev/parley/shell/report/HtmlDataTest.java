package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.context.ContextBudget;
import org.junit.jupiter.api.Test;

class HtmlDataTest {
    @Test
    void aContextIsMeasuredAgainstTheBudgetOfTheRunWhereThatIsKnown() {
        CampaignResult run = Campaigns.of(1);
        var narrow = new CampaignResult(
                run.setup().within(new ContextBudget(32 * 1024)), run.cases(), run.ending(), run.took(), run.calls());

        assertThat(HtmlData.of(narrow, Campaigns.again(narrow))).contains("\"contextLimit\":32768");
        assertThat(HtmlData.of(run, Campaigns.again(run))).contains("\"contextLimit\":65536");
    }
}
