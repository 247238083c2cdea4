package dev.parley.shell.render;

import dev.parley.domain.campaign.CampaignProgress;
import java.util.Locale;

/** How far a campaign is, in one line. */
public final class CampaignProgressText {
    private CampaignProgressText() {}

    /** The line. */
    public static String of(CampaignProgress.Moment now) {
        return String.format(
                Locale.ROOT,
                "%d of %d done, %d failing, %d under way, %.1f/s, %d turns%s%s%s",
                now.done(),
                now.planned(),
                now.failing(),
                now.underWay(),
                now.perSecond(),
                now.turns(),
                now.botTime95().map(time -> ", bot p95 " + Amounts.time(time)).orElse(""),
                now.callsPerTurn()
                        .map(calls -> String.format(Locale.ROOT, ", %.1f calls a turn", calls))
                        .orElse(""),
                now.left().map(time -> ", " + Amounts.time(time) + " left").orElse(""));
    }
}
