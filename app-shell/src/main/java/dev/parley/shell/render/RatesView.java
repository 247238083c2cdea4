package dev.parley.shell.render;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.RateQuestion;
import dev.parley.domain.resolution.RateReport;
import dev.parley.domain.resolution.VerdictScope;
import dev.parley.shell.report.UnreadPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Parley's own verdicts say of a period.
 *
 * @param tenant whose conversations
 * @param from inclusive
 * @param to exclusive
 * @param zone whose days and hours
 * @param bot of one bot alone, where one is named
 * @param entry of one entry alone, where one is named
 * @param conversations how many ended in the period
 * @param judged those that say something about the bot: every rate is of these
 * @param unknown those of which nobody can tell how they ended
 * @param failed those in which Parley could not go on
 * @param conversationsBefore how many ended in the period before, which is as long
 * @param rates each with its interval, and what has changed
 * @param outcomes every way to end that there was
 * @param by how the groups are parted
 * @param groups none where nothing is parted, and none by outcome: those stand in {@code outcomes}
 * @param trend by day, or by hour where the period is short
 * @param unread the parts of the period of which not every conversation that was held elsewhere is judged
 * @param unreadBefore those of the period before
 * @param notes the same in words, and what helps
 */
public record RatesView(
        String tenant,
        Instant from,
        Instant to,
        String zone,
        Optional<String> bot,
        Optional<String> entry,
        long conversations,
        long judged,
        long unknown,
        long failed,
        long conversationsBefore,
        List<RateRow> rates,
        List<OutcomeRow> outcomes,
        RateQuestion.By by,
        List<RateGroupRow> groups,
        List<RateGroupRow> trend,
        List<Period> unread,
        List<Period> unreadBefore,
        List<String> notes) {

    /** For a report. */
    static RatesView of(RateReport report) {
        VerdictScope scope = report.question().scope();
        boolean byOutcome = report.question().by() == RateQuestion.By.OUTCOME;
        return new RatesView(
                scope.tenant(),
                report.question().period().from(),
                report.question().period().to(),
                report.question().zone().getId(),
                scope.bot().map(BotId::value),
                scope.entry().map(Entry::word),
                report.now().total(),
                report.now().judged(),
                report.now().unknown(),
                report.now().failed(),
                report.before().total(),
                RateRow.of(report),
                OutcomeRow.of(report.now()),
                report.question().by(),
                byOutcome
                        ? List.of()
                        : report.groups().stream().map(RateGroupRow::of).toList(),
                report.trend().stream().map(RateGroupRow::of).toList(),
                report.unread(),
                report.unreadBefore(),
                UnreadPart.words(report));
    }
}
