package dev.parley.cxone.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a network and a server in trouble do, short of losing what was said. */
final class Storm implements Weather {
    private static final List<Fault> TOKEN = List.of(
            new Fault.ServerError(500),
            new Fault.ServerError(503),
            new Fault.ResetBefore(),
            new Fault.ResetAfterProcessing(),
            new Fault.ResetMidBody(),
            new Fault.CutJson(),
            new Fault.HtmlInstead(),
            new Fault.TooManyRequests("1"));
    private static final List<Fault> API = with(
            TOKEN,
            new Fault.ServerError(500, true),
            new Fault.ServerError(503, true),
            new Fault.HtmlInstead(true),
            new Fault.RefuseToken(),
            new Fault.TooManyRequests(null),
            new Fault.Slow(Duration.ofMillis(400)));
    private static final List<Fault> LISTS = with(API, new Fault.RepeatRows(), new Fault.RepeatRows());
    private final long seed;
    private final Odds odds;

    Storm(long seed) {
        this.seed = seed;
        this.odds = new Odds(seed, 0.3);
    }

    @Override
    public Optional<Fault> next(Call call) {
        return odds.draw(
                call,
                switch (call.route()) {
                    case TOKEN -> TOKEN;
                    case INTERACTIONS, LIST -> LISTS;
                    case CLIENT, CREATE, LOOK, UPDATE, SEND, ANALYTICS -> API;
                });
    }

    @Override
    public Duration lateBy(String conversation, int turn) {
        Dice dice = Dice.of(seed, "late", turn);
        return dice.share() < 0.4 ? Duration.ofMillis(300 + dice.below(1200)) : Duration.ZERO;
    }

    @Override
    public boolean setsRead() {
        return false;
    }

    private static List<Fault> with(List<Fault> some, Fault... more) {
        List<Fault> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
