package dev.parley.domain.campaign;

import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How far a campaign is, for whoever looks on. Safe for many threads. */
public final class CampaignProgress implements CampaignWatcher {
    private static final int REMEMBERED = 1_000;

    private final int planned;
    private final InstantSource clock;
    private final LongSupplier calls;
    private final Instant began;
    private final long callsBefore;
    private final List<Duration> botTimes = new ArrayList<>();
    private int underWay;
    private int done;
    private int failing;
    private long turns;

    /**
     * @param planned how many cases there are
     * @param clock our time
     * @param calls how many requests the tenant was sent so far, also before the campaign
     */
    public CampaignProgress(int planned, InstantSource clock, LongSupplier calls) {
        this.planned = planned;
        this.clock = clock;
        this.calls = calls;
        this.began = clock.instant();
        this.callsBefore = calls.getAsLong();
    }

    /**
     * A moment of a campaign.
     *
     * @param planned how many cases there are
     * @param done how many are over
     * @param failing how many of these did not pass
     * @param underWay how many are being held
     * @param turns how many turns were taken
     * @param perSecond cases a second so far
     * @param botTime95 what 95 % of the bot's latest times do not exceed, where known
     * @param callsPerTurn the requests that a turn has cost so far, once there is one
     * @param left how long it will still take if it goes on so, where that can be told
     */
    public record Moment(
            int planned,
            int done,
            int failing,
            int underWay,
            long turns,
            double perSecond,
            Optional<Duration> botTime95,
            Optional<Double> callsPerTurn,
            Optional<Duration> left) {}

    @Override
    public synchronized void started(CaseKey key) {
        underWay++;
    }

    @Override
    public synchronized void took(CaseKey key, Turn turn) {
        if (turn.outcome() instanceof TurnOutcome.NotSaid) {
            return;
        }
        turns++;
        turn.timing().botTime().ifPresent(time -> {
            if (botTimes.size() >= REMEMBERED) {
                botTimes.removeFirst();
            }
            botTimes.add(time);
        });
    }

    @Override
    public synchronized void held(CaseKey key) {
        underWay--;
    }

    @Override
    public synchronized void finished(CaseResult result) {
        done++;
        if (!result.verdict().isPass()) {
            failing++;
        }
    }

    /** How far it is now. */
    public synchronized Moment now() {
        Duration took = Duration.between(began, clock.instant());
        double seconds = Math.max(took.toNanos(), 1) / 1e9;
        return new Moment(
                planned,
                done,
                failing,
                underWay,
                turns,
                done / seconds,
                Quantiles.of(botTimes).at(0.95),
                turns == 0 ? Optional.empty() : Optional.of((double) (calls.getAsLong() - callsBefore) / turns),
                done == 0
                        ? Optional.empty()
                        : Optional.of(
                                Duration.ofMillis(Math.round(took.toMillis() * ((double) (planned - done) / done)))));
    }
}
