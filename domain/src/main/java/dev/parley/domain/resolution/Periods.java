package dev.parley.domain.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Several periods together. Pure. */
public final class Periods {
    private Periods() {}

    /** The same time in as few periods as can be, oldest first; empty ones are left out. */
    public static List<Period> joined(List<Period> periods) {
        List<Period> joined = new ArrayList<>();
        periods.stream()
                .filter(period -> period.from().isBefore(period.to()))
                .sorted(Comparator.comparing(Period::from))
                .forEach(next -> {
                    if (joined.isEmpty() || joined.getLast().to().isBefore(next.from())) {
                        joined.add(next);
                    } else {
                        Period last = joined.removeLast();
                        joined.add(new Period(last.from(), later(last.to(), next.to())));
                    }
                });
        return joined;
    }

    /** What is left of a period without those, oldest first. */
    public static List<Period> gaps(Period whole, List<Period> without) {
        List<Period> gaps = new ArrayList<>();
        Instant open = whole.from();
        for (Period taken : joined(without)) {
            if (taken.from().isAfter(open) && open.isBefore(whole.to())) {
                gaps.add(new Period(open, earlier(taken.from(), whole.to())));
            }
            open = later(open, taken.to());
        }
        if (open.isBefore(whole.to())) {
            gaps.add(new Period(open, whole.to()));
        }
        return gaps;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
