package dev.parley.shell.report;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.resolution.Confidence;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.JudgedConversation;
import dev.parley.domain.resolution.MemoryCoverage;
import dev.parley.domain.resolution.MemoryVerdictBook;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.RateQuestion;
import dev.parley.domain.resolution.RateQuestion.By;
import dev.parley.domain.resolution.ReportRates;
import dev.parley.domain.resolution.VendorComparison;
import dev.parley.domain.resolution.VendorFigures;
import dev.parley.domain.resolution.VendorFigures.Listed;
import dev.parley.domain.resolution.VerdictScope;
import dev.parley.shell.report.RatesResult.Vendor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Reports on rates to be looked at. */
final class Rates {
    private static final Instant BEGIN = Instant.parse("2026-01-05T23:00:00Z");
    private static final List<String> OUTCOMES = List.of(
            "resolved-by-bot",
            "resolved-by-bot",
            "resolved-by-bot",
            "handed-over",
            "abandoned",
            "unresolved",
            "bot-silent",
            "looped",
            "unknown",
            "failed");

    private final MemoryVerdictBook book = new MemoryVerdictBook();
    private final MemoryCoverage coverage = new MemoryCoverage();
    private final List<String> bots;

    private Rates(List<String> bots) {
        this.bots = bots;
    }

    /** Two weeks of two bots, the second one better than the first. */
    static Rates ofTwoWeeks() {
        return of("order-bot", "billing-bot");
    }

    /** The same with other bots. */
    static Rates of(String... bots) {
        var rates = new Rates(List.of(bots));
        var random = new Random(7);
        IntStream.range(0, 600)
                .forEach(number -> rates.keep(number, BEGIN.plus(Duration.ofMinutes(34L * number)), random));
        rates.coverage.add("acme", Optional.empty(), new Period(BEGIN, BEGIN.plus(Duration.ofDays(20))));
        return rates;
    }

    /** Nothing is kept, and nothing was read. */
    static Rates none() {
        return new Rates(List.of());
    }

    private void keep(int number, Instant ended, Random random) {
        int luck = random.nextInt(OUTCOMES.size()) - (number > 300 ? 3 : 0);
        book.keep(new JudgedConversation(
                "acme",
                id(number),
                Optional.of(new BotId(bots.get(number % bots.size()))),
                List.of(Entry.values()).get(number % 3),
                ended.minusSeconds(60),
                ended,
                OUTCOMES.get(Math.max(0, luck)),
                Confidence.LIKELY,
                "last-word"));
    }

    private static ConversationId id(int number) {
        return new ConversationId("6f1c2a52-4f0b-4c39-9d53-%012d".formatted(number));
    }

    RatesResult week(By by) {
        return report(BEGIN.plus(Duration.ofDays(7)), Duration.ofDays(7), by);
    }

    /** A week that begins a day before anything was read. */
    RatesResult inPart(By by) {
        return report(BEGIN.minus(Duration.ofDays(1)), Duration.ofDays(7), by);
    }

    RatesResult report(Instant from, Duration length, By by) {
        Period period = new Period(from, from.plus(length));
        var question = new RateQuestion(
                new VerdictScope("acme", Optional.empty(), Optional.empty()), period, by, ZoneId.of("Europe/Berlin"));
        var figures = new VendorFigures(
                JsonObject.empty(),
                Optional.of(300L),
                Map.of("results[0].stats.rate", new BigDecimal("0.57")),
                IntStream.range(310, 330)
                        .mapToObj(number -> new Listed(id(number), Optional.of(number % 3 > 0)))
                        .toList());
        return new RatesResult(
                question,
                Optional.of(new ReportRates(book, coverage, () -> from.plus(Duration.ofDays(30))).report(question)),
                Optional.of(new Vendor(
                        figures,
                        "/var/data/parley/figures/acme-2026-01-20T00-00-00Z.json",
                        Optional.of(VendorComparison.of(figures, "acme", book)))));
    }
}
