package dev.parley.shell.report;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.Periods;
import dev.parley.domain.resolution.RateLook;
import dev.parley.domain.resolution.RateReport;
import dev.parley.domain.resolution.VerdictScope;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
        return words(report.question().scope(), report.question().zone(), report.unread(), report.unreadBefore());
    }

    /** The same for one look, in UTC. */
    public static List<String> words(VerdictScope scope, RateLook look) {
        return words(scope, ZoneOffset.UTC, look.unread(), List.of());
    }

    private static List<String> words(VerdictScope scope, ZoneId zone, List<Period> now, List<Period> before) {
        List<Period> all =
                Periods.joined(Stream.concat(before.stream(), now.stream()).toList());
        List<String> words = new ArrayList<>();
        if (all.size() == 1 && !now.isEmpty() && !before.isEmpty()) {
            sentence("only a part counts, here and in the period before", all, zone)
                    .ifPresent(words::add);
        } else {
            sentence("only a part counts", now, zone).ifPresent(words::add);
            sentence("the period before is known in part", before, zone).ifPresent(words::add);
        }
        if (!words.isEmpty()) {
            words.add("'" + remedy(scope, all) + "' reads it");
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
    private static String remedy(VerdictScope scope, List<Period> all) {
        Instant to = all.getLast().to();
        return "parley resolution backfill --tenant %s --from %s --to %s%s"
                .formatted(
                        word(scope.tenant()),
                        all.getFirst().from().truncatedTo(ChronoUnit.SECONDS),
                        to.truncatedTo(ChronoUnit.SECONDS).equals(to)
                                ? to
                                : to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1),
                        scope.bot()
                                .map(BotId::value)
                                .map(bot -> " --bot " + word(bot))
                                .orElse(""));
    }

    private static String word(String text) {
        return ShellWord.of(text).orElse("…");
    }
}
