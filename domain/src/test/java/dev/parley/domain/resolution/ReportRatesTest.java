package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.domain.Proportion;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.RateQuestion.By;
import dev.parley.domain.resolution.RateReport.Group;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportRatesTest {
    private static final Instant NOON = Judged.NOON;
    private static final VerdictScope ACME = new VerdictScope("acme", Optional.empty(), Optional.empty());
    private static final Period DAY = new Period(NOON, NOON.plus(Duration.ofDays(1)));

    private final VerdictBook book = new MemoryVerdictBook();
    private final Coverage coverage = new MemoryCoverage();
    private Instant now = NOON.plus(Duration.ofDays(3));
    private int number;

    @Test
    void everyRateIsOfThoseThatSayAnythingAboutTheBot() {
        keep(NOON, "resolved-by-bot", 6);
        keep(NOON, "handed-over", 2);
        keep(NOON, "abandoned", 1);
        keep(NOON, "bot-silent", 1);
        keep(NOON, "looped", 3);
        keep(NOON, "unresolved", 7);
        keep(NOON, "unknown", 4);
        keep(NOON, "failed", 5);
        RateReport report = report(By.NOTHING);

        assertThat(report.now().total()).isEqualTo(29);
        assertThat(report.now().unknown()).isEqualTo(4);
        assertThat(report.now().failed()).isEqualTo(5);
        assertThat(Rate.RESOLUTION.of(report.now())).isEqualTo(new Proportion(6, 20));
        assertThat(Rate.CONTAINMENT.of(report.now())).isEqualTo(new Proportion(18, 20));
        assertThat(Rate.HANDOVER.of(report.now())).isEqualTo(new Proportion(2, 20));
        assertThat(Rate.ABANDONMENT.of(report.now())).isEqualTo(new Proportion(1, 20));
        assertThat(Rate.SILENCE.of(report.now())).isEqualTo(new Proportion(1, 20));
        assertThat(Rate.LOOP.of(report.now())).isEqualTo(new Proportion(3, 20));
    }

    @Test
    void whatWasHeldElsewhereAndIsNotJudgedIsNamed() {
        Period before = DAY.before();
        assertThat(report(By.NOTHING).unread()).containsExactly(DAY);
        assertThat(report(By.NOTHING).unreadBefore()).containsExactly(before);

        coverage.add("acme", Optional.empty(), new Period(NOON.plus(Duration.ofHours(6)), now));
        assertThat(report(By.NOTHING).unread()).containsExactly(new Period(NOON, NOON.plus(Duration.ofHours(6))));
        coverage.add("acme", Optional.empty(), new Period(before.from(), NOON.plus(Duration.ofHours(7))));
        assertThat(report(By.NOTHING).unread()).isEmpty();
        assertThat(report(By.NOTHING).unreadBefore()).isEmpty();
    }

    @Test
    void whatIsFreshIsNotNamedSinceItIsNeverAllJudged() {
        coverage.add("acme", Optional.empty(), new Period(Instant.EPOCH, NOON.plus(Duration.ofHours(4))));
        now = NOON.plus(Duration.ofHours(6));
        assertThat(report(By.NOTHING).unread()).isEmpty();

        now = NOON.plus(Duration.ofHours(7));
        assertThat(report(By.NOTHING).unread())
                .containsExactly(new Period(NOON.plus(Duration.ofHours(4)), NOON.plus(Duration.ofHours(5))));
    }

    @Test
    void aLookKnowsWhatItDoesNotCount() {
        keep(NOON, "resolved-by-bot", 2);
        var rates = new ReportRates(book, coverage, () -> now);
        coverage.add("acme", Optional.empty(), new Period(NOON.plus(Duration.ofHours(6)), now));

        RateLook look = rates.look(ACME, DAY);
        assertThat(look.tally().total()).isEqualTo(2);
        assertThat(look.unread()).containsExactly(new Period(NOON, NOON.plus(Duration.ofHours(6))));
        assertThat(look.isPartial()).isTrue();
        var chats = new VerdictScope("acme", Optional.empty(), Optional.of(Entry.CHAT));
        assertThat(rates.look(chats, DAY).isPartial()).isFalse();
    }

    @Test
    void whatIsShorterThanAMinuteOrOlderThanAnyTenantIsNotNamed() {
        coverage.add(
                "acme", Optional.empty(), new Period(Instant.EPOCH, DAY.to().minusSeconds(59)));
        assertThat(report(By.NOTHING).unread()).isEmpty();

        var old = new Period(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("0000-01-03T00:00:00Z"));
        RateReport report = new ReportRates(book, coverage, () -> now)
                .report(new RateQuestion(ACME, old, By.NOTHING, ZoneOffset.UTC));
        assertThat(report.unread()).isEmpty();
        assertThat(report.unreadBefore()).isEmpty();
    }

    @Test
    void whatWasHeldHereIsAlwaysAllJudged() {
        for (Entry entry : Entry.values()) {
            var scope = new VerdictScope("acme", Optional.empty(), Optional.of(entry));
            RateReport report = new ReportRates(book, coverage, () -> now)
                    .report(new RateQuestion(scope, DAY, By.NOTHING, ZoneOffset.UTC));

            assertThat(report.unread().isEmpty()).as(entry.word()).isEqualTo(entry != Entry.SYNCED);
        }
    }

    @Test
    void whatTheUnknownOnesMayHaveBeenBoundsARate() {
        Tally tally = Tally.of(Map.of("resolved-by-bot", 6L, "handed-over", 10L, "unknown", 4L));

        assertThat(Rate.RESOLUTION.least(tally)).isCloseTo(0.3, within(1e-9));
        assertThat(Rate.RESOLUTION.most(tally)).isCloseTo(0.5, within(1e-9));
        assertThat(Rate.RESOLUTION.least(Tally.NONE)).isZero();
        assertThat(Rate.RESOLUTION.most(Tally.NONE)).isEqualTo(1);
    }

    @Test
    void anEmptyPeriodIsAnAnswer() {
        RateReport report = report(By.BOT);

        assertThat(report.now()).isEqualTo(Tally.NONE);
        assertThat(report.groups()).isEmpty();
        assertThat(report.trend()).hasSize(24).allMatch(group -> group.tally().total() == 0);
        assertThat(report.words(Rate.RESOLUTION))
                .isEqualTo("nothing to compare: no conversation of this period says anything about it");
    }

    @Test
    void thePeriodBeforeIsAsLongAndEndsWhereThisOneBegins() {
        keep(NOON, "resolved-by-bot", 1);
        keep(NOON.minusNanos(1_000), "abandoned", 1);
        keep(NOON.minus(Duration.ofDays(1)), "looped", 1);
        keep(NOON.minus(Duration.ofDays(1)).minusNanos(1_000), "unresolved", 1);

        assertThat(report(By.NOTHING).before()).isEqualTo(Tally.of(Map.of("abandoned", 1L, "looped", 1L)));
    }

    @Test
    void aChangeThatChanceDoesNotExplainIsSaidToBeOne() {
        keep(NOON, "resolved-by-bot", 80);
        keep(NOON, "handed-over", 20);
        keep(NOON.minusSeconds(1), "resolved-by-bot", 50);
        keep(NOON.minusSeconds(1), "handed-over", 50);
        RateReport report = report(By.NOTHING);

        assertThat(report.words(Rate.RESOLUTION))
                .isEqualTo("50 of 100 before, 80 of 100 now: better, and not by chance alone"
                        + " (95 % interval of the change: +17 to +42 %)");
        assertThat(report.words(Rate.HANDOVER)).contains("50 of 100 before, 20 of 100 now: better, and");
        assertThat(report.words(Rate.LOOP)).isEqualTo("0 of 100 before, 0 of 100 now: the same share");
    }

    @Test
    void aChangeThatChanceMayExplainIsSaidToBeNone() {
        keep(NOON, "resolved-by-bot", 7);
        keep(NOON, "handed-over", 3);
        keep(NOON.minusSeconds(1), "resolved-by-bot", 5);
        keep(NOON.minusSeconds(1), "handed-over", 5);

        assertThat(report(By.NOTHING).words(Rate.RESOLUTION))
                .isEqualTo("5 of 10 before, 7 of 10 now: chance alone may explain that"
                        + " (95 % interval of the change: -20 to +53 %)");
    }

    @Test
    void withoutAPeriodBeforeThereIsNothingToCompareWith() {
        keep(NOON, "resolved-by-bot", 7);

        assertThat(report(By.NOTHING).words(Rate.RESOLUTION))
                .isEqualTo("nothing to compare with: no conversation of the period before says anything about it");
    }

    @Test
    void groupsAreTheBotsTheEntriesOrTheOutcomes() {
        book.keep(Judged.chat("a").kept());
        book.keep(Judged.chat("b").with(Optional.of(new BotId("a-bot"))).kept());
        book.keep(Judged.chat("c").from(Entry.SYNCED).as("unknown").kept());

        assertThat(report(By.BOT).groups()).extracting(Group::key).containsExactly("a-bot", "order-bot");
        assertThat(report(By.ENTRY).groups()).extracting(Group::key).containsExactly("chat", "synced");
        assertThat(report(By.OUTCOME).groups())
                .containsExactly(
                        new Group("resolved-by-bot", Tally.of(Map.of("resolved-by-bot", 2L))),
                        new Group("unknown", Tally.of(Map.of("unknown", 1L))));
    }

    @Test
    void daysAreThoseOfTheZone() {
        keep(Instant.parse("2026-01-15T22:59:59Z"), "resolved-by-bot", 1);
        keep(Instant.parse("2026-01-15T23:00:00Z"), "abandoned", 2);
        var question = new RateQuestion(ACME, DAY, By.DAY, ZoneId.of("Europe/Berlin"));

        assertThat(new ReportRates(book, coverage, () -> now).report(question).groups())
                .containsExactly(
                        new Group("2026-01-15", Tally.of(Map.of("resolved-by-bot", 1L))),
                        new Group("2026-01-16", Tally.of(Map.of("abandoned", 2L))));
    }

    @Test
    void moreThanTenThousandPartsAreRefused() {
        var question =
                new RateQuestion(ACME, new Period(NOON, NOON.plus(Duration.ofDays(500))), By.HOUR, ZoneOffset.UTC);

        assertThatThrownBy(() -> new ReportRates(book, coverage, () -> now).report(question))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the period has more than 10,000 parts");
    }

    private RateReport report(By by) {
        return new ReportRates(book, coverage, () -> now).report(new RateQuestion(ACME, DAY, by, ZoneOffset.UTC));
    }

    private void keep(Instant at, String outcome, int times) {
        for (int i = 0; i < times; i++) {
            number++;
            book.keep(Judged.chat("c" + number).at(at).as(outcome).kept());
        }
    }
}
