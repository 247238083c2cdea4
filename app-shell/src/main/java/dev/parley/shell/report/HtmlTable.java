package dev.parley.shell.report;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CaseResult;
import java.util.stream.Collectors;

/** The verdicts of a run as a plain table, for whoever reads without scripts. */
final class HtmlTable {
    private static final int MOST = 2_000;

    private HtmlTable() {}

    static String of(CampaignResult result) {
        return result.cases().stream()
                .limit(MOST)
                .map(HtmlTable::row)
                .collect(Collectors.joining(
                        "\n",
                        "<table><thead><tr><th>Verdict</th><th>Scenario</th><th>Conversation</th></tr></thead><tbody>",
                        "</tbody></table>"));
    }

    private static String row(CaseResult one) {
        return "<tr><td>%s</td><td>%s #%d</td><td>%s</td></tr>"
                .formatted(
                        one.verdict().word(),
                        HtmlReport.escaped(one.key().scenario()),
                        one.key().repetition(),
                        HtmlReport.escaped(one.last().conversation().value()));
    }
}
