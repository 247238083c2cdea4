package dev.parley.domain.resolution;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Cuts a period along the calendar of a zone: a day of 23 or 25 hours is one day. Pure. */
public enum Slices {
    /** At midnight, or at the first moment of a day that has none. */
    DAY,
    /** At full hours; the hour that comes twice when clocks are put back comes twice. */
    HOUR;

    private static final DateTimeFormatter DAY_LABEL = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter HOUR_LABEL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");

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
            Instant border = next(begin);
            Instant to = border.isBefore(period.to()) ? border : period.to();
            slices.add(new Slice(label(begin), new Period(from, to)));
            from = to;
        }
        return slices;
    }

    /** At most how many parts the period has. */
    public long atMost(Period period) {
        return (this == DAY ? period.length().toDays() : period.length().toHours()) + 2;
    }

    /** Later than the time in every zone, also where clocks are put back over midnight or by half an hour. */
    private Instant next(ZonedDateTime time) {
        return switch (this) {
            case DAY -> {
                ZonedDateTime midnight = time.toLocalDate().plusDays(1).atStartOfDay(time.getZone());
                yield (midnight.isAfter(time) ? midnight : midnight.withLaterOffsetAtOverlap()).toInstant();
            }
            case HOUR ->
                time.toOffsetDateTime()
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusHours(1)
                        .toInstant();
        };
    }

    private String label(ZonedDateTime begin) {
        return switch (this) {
            case DAY -> DAY_LABEL.format(begin);
            case HOUR -> HOUR_LABEL.format(begin.toOffsetDateTime().truncatedTo(ChronoUnit.HOURS));
        };
    }
}
