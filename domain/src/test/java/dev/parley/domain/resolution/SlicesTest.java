package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void daysBeginAtMidnightOfTheZoneAndTheEndsMayBeShort() {
        Period period = period("2026-01-14T22:00:00Z", "2026-01-16T12:00:00Z");

        assertThat(Slices.DAY.of(period, BERLIN))
                .extracting(Slices.Slice::label)
                .containsExactly("2026-01-14", "2026-01-15", "2026-01-16");
        assertThat(lengths(Slices.DAY.of(period, BERLIN)))
                .containsExactly(Duration.ofHours(1), Duration.ofDays(1), Duration.ofHours(13));
        assertThat(lengths(Slices.DAY.of(period, ZoneOffset.UTC)))
                .containsExactly(Duration.ofHours(2), Duration.ofDays(1), Duration.ofHours(12));
    }

    @Test
    void aDayOnWhichClocksAreChangedIsOneDay() {
        assertThat(lengths(Slices.DAY.of(period("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"), BERLIN)))
                .containsExactly(Duration.ofHours(23));
        assertThat(lengths(Slices.DAY.of(period("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"), BERLIN)))
                .containsExactly(Duration.ofHours(25));
    }

    @Test
    void aDayWithoutMidnightBeginsWithItsFirstMoment() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");

        assertThat(Slices.DAY.of(period("2025-03-29T21:00:00Z", "2025-03-30T21:00:00Z"), beirut))
                .extracting(Slices.Slice::label)
                .containsExactly("2025-03-29", "2025-03-30");
    }

    @Test
    void theHourThatComesTwiceComesTwice() {
        List<Slices.Slice> hours = Slices.HOUR.of(period("2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z"), BERLIN);

        assertThat(hours)
                .extracting(Slices.Slice::label)
                .containsExactly("2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00");
        assertThat(lengths(hours)).containsOnly(Duration.ofHours(1));
    }

    @Test
    void hoursAreThoseOfTheZoneAlsoWhereItIsHalfAnHourOff() {
        assertThat(Slices.HOUR.of(period("2026-01-15T00:00:00Z", "2026-01-15T01:00:00Z"), ZoneId.of("Asia/Kolkata")))
                .extracting(Slices.Slice::label)
                .containsExactly("2026-01-15T05:00+05:30", "2026-01-15T06:00+05:30");
    }

    @Test
    void partsTouchAndMakeUpTheWhole() {
        Period period = period("2026-03-01T11:11:11Z", "2026-11-15T07:07:07Z");
        for (Slices step : Slices.values()) {
            List<Slices.Slice> slices = step.of(period, BERLIN);
            assertThat(slices.getFirst().period().from()).isEqualTo(period.from());
            assertThat(slices.getLast().period().to()).isEqualTo(period.to());
            for (int i = 1; i < slices.size(); i++) {
                assertThat(slices.get(i).period().from())
                        .isEqualTo(slices.get(i - 1).period().to());
            }
            assertThat((long) slices.size()).isLessThanOrEqualTo(step.atMost(period));
        }
    }

    @Test
    void clocksThatArePutBackOverMidnightOrByHalfAnHourDoNotMakeItStandStill() {
        ZoneId stJohns = ZoneId.of("America/St_Johns");
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        Period night = period("2010-11-07T02:45:00Z", "2010-11-08T12:00:00Z");
        Period autumn = period("2026-04-04T14:00:00Z", "2026-04-04T17:00:00Z");

        assertThat(Slices.DAY.of(night, stJohns)).hasSizeBetween(2, 4);
        assertThat(Slices.DAY.of(new Period(Instant.parse("2010-11-07T03:00:00Z"), night.to()), stJohns))
                .hasSizeBetween(2, 3);
        assertThat(lengths(Slices.HOUR.of(autumn, lordHowe)))
                .contains(Duration.ofMinutes(30))
                .allMatch(length -> length.compareTo(Duration.ofHours(1)) <= 0);
    }

    @Test
    void anEmptyPeriodHasNoParts() {
        assertThat(Slices.DAY.of(period("2026-01-15T00:00:00Z", "2026-01-15T00:00:00Z"), BERLIN))
                .isEmpty();
    }

    private static Period period(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }

    private static List<Duration> lengths(List<Slices.Slice> slices) {
        return slices.stream().map(slice -> slice.period().length()).toList();
    }
}
