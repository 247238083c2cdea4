package dev.parley.cxone.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Many want something at once: rate limits, slow answers, a bot that sometimes takes longer. */
final class RushHour implements Weather {
    private static final List<Fault> API = List.of(
            new Fault.TooManyRequests("1"),
            new Fault.TooManyRequests("2"),
            new Fault.Slow(Duration.ofMillis(200)),
            new Fault.Slow(Duration.ofMillis(500)),
            new Fault.Slow(Duration.ofMillis(1200)));
    private static final List<Fault> TOKEN =
            List.of(new Fault.Slow(Duration.ofMillis(300)), new Fault.TooManyRequests("1"));
    private final long seed;
    private final Odds odds;

    RushHour(long seed) {
        this.seed = seed;
        this.odds = new Odds(seed, 0.2);
    }

    @Override
    public Optional<Fault> next(Call call) {
        return odds.draw(call, call.route() == Route.TOKEN ? TOKEN : API);
    }

    @Override
    public Duration lateBy(String conversation, int turn) {
        Dice dice = Dice.of(seed, "late", turn);
        return dice.share() < 0.3 ? Duration.ofMillis(200 + dice.below(1300)) : Duration.ZERO;
    }
}
