package dev.parley.domain.resolution;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cuts a period along the calendar of a zone: a day of 23 or 25 hours is one day. Pure. */
public enum Slices {
    /** At midnight, or at the first moment of a day that has none. */
    DAY("uuuu-MM-dd", time -> time.toLocalDate().plusDays(1).atStartOfDay(time.getZone())),
    /** At full hours; the hour that comes twice when clocks are put back comes twice. */
    HOUR("uuuu-MM-dd'T'HH:mmXXX", Slices::nextHour);

    private final DateTimeFormatter label;
    private final UnaryOperator<ZonedDateTime> next;

    Slices(String label, UnaryOperator<ZonedDateTime> next) {
        this.label = DateTimeFormatter.ofPattern(label);
        this.next = next;
    }

    /**
     * A part of a period.
     *
     * @param label the day, or the hour with its distance from UTC, in which it lies
     * @param period the part
     */
    public record Slice(String label, Period period) {}

    /** The parts of the period in their order, the first and the last one possibly short; none of an empty one. */
    public List<Slice> of(Period period, ZoneId zone) {
        List<Slice> slices = new ArrayList<>();
        Instant from = period.from();
        while (from.isBefore(period.to())) {
            ZonedDateTime begin = from.atZone(zone);
            Instant border = next.apply(begin).toInstant();
            Instant to = border.isBefore(period.to()) ? border : period.to();
            slices.add(new Slice(
                    label.format(begin.truncatedTo(this == DAY ? ChronoUnit.DAYS : ChronoUnit.HOURS)),
                    new Period(from, to)));
            from = to;
        }
        return slices;
    }

    /** At most how many parts the period has. */
    public long atMost(Period period) {
        return (this == DAY ? period.length().toDays() : period.length().toHours()) + 2;
    }

    private static ZonedDateTime nextHour(ZonedDateTime time) {
        return time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
}
