package dev.parley.shell.report;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.Periods;
import dev.parley.domain.resolution.RateReport;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words for what a report does not count, because nobody has judged it yet, so that no rate of a part is taken for all. */
public final class UnreadPart {
    private UnreadPart() {}

    /** Sentences without a full stop, of which the last one says what helps; none where all is judged. */
    public static List<String> words(RateReport report) {
        ZoneId zone = report.question().zone();
        List<Period> all = Periods.joined(Stream.concat(report.unreadBefore().stream(), report.unread().stream())
                .toList());
        List<String> words = new ArrayList<>();
        if (all.size() == 1
                && !report.unread().isEmpty()
                && !report.unreadBefore().isEmpty()) {
            sentence("only a part counts, here and in the period before", all, zone)
                    .ifPresent(words::add);
        } else {
            sentence("only a part counts", report.unread(), zone).ifPresent(words::add);
            sentence("the period before is known in part", report.unreadBefore(), zone)
                    .ifPresent(words::add);
        }
        if (!words.isEmpty()) {
            words.add("'" + remedy(report, all) + "' reads it");
        }
        return words;
    }

    private static Optional<String> sentence(String what, List<Period> unread, ZoneId zone) {
        return unread.stream()
                .findFirst()
                .map(first -> "%s: what was held elsewhere %s%s is not judged yet"
                        .formatted(
                                what,
                                PageTime.of(first, zone),
                                unread.size() == 1
                                        ? ""
                                        : ", and in other parts (%d in all),".formatted(unread.size())));
    }

    /** One line that reads all of it; what is judged in between costs nothing. */
    private static String remedy(RateReport report, List<Period> all) {
        Instant to = all.getLast().to();
        return "parley resolution backfill --tenant %s --from %s --to %s%s"
                .formatted(
                        word(report.question().scope().tenant()),
                        all.getFirst().from().truncatedTo(ChronoUnit.SECONDS),
                        to.truncatedTo(ChronoUnit.SECONDS).equals(to)
                                ? to
                                : to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1),
                        report.question()
                                .scope()
                                .bot()
                                .map(BotId::value)
                                .map(bot -> " --bot " + word(bot))
                                .orElse(""));
    }

    private static String word(String text) {
        return ShellWord.of(text).orElse("…");
    }
}
