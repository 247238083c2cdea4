package dev.parley.shell.command;

import dev.parley.domain.Waiter;
import dev.parley.domain.resolution.Rate;
import dev.parley.domain.resolution.RateLook;
import dev.parley.domain.resolution.ReportRates;
import dev.parley.domain.resolution.VerdictScope;
import dev.parley.shell.render.WatchedRateRow;
import dev.parley.shell.report.UnreadPart;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code resolution watch}: says when a rate falls below a bound, and not by chance. */
public final class ResolutionWatchCommand implements CommandGroup {
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})?) ?%?");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration USUAL = Duration.ofDays(1);

    private static final Option<Double> BELOW = Option.of(
                    "below",
                    new ValueType<>("PERCENT", Suggestions.none(), ResolutionWatchCommand::share),
                    "the bound, for example 60%")
            .needed();
    private static final Option<Duration> EVERY =
            Option.of("every", ValueType.duration(), "how often to look").byDefault("5m");
    private static final Option<Rate> RATE =
            Option.of("rate", ValueType.oneOf(Rate.class), "which rate").byDefault("resolution");
    private static final Option<Boolean> ONCE = Option.flag("once", "look once, and end with 1 when it lies below");
    private static final Option<Boolean> WHOLE =
            Option.flag("whole", "decide nothing while a part of the time is not judged; --once then ends with 6");

    private final TenantSessions tenants;
    private final Records records;
    private final InstantSource clock;
    private final Waiter waiter;
    private final RateOptions options;

    /**
     * @param tenants names the tenant
     * @param records where verdicts are kept
     * @param clock our time
     * @param waiter waits between looks
     * @param bots what TAB offers for {@code --bot}
     */
    public ResolutionWatchCommand(
            TenantSessions tenants, Records records, InstantSource clock, Waiter waiter, Suggestions bots) {
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
        this.waiter = waiter;
        this.options = new RateOptions(bots);
    }

    @Override
    public String title() {
        return ResolutionExplainCommand.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("resolution", "watch")
                .summary("Says when the whole interval of a rate lies below a bound, until Ctrl-C")
                .help("""
                        Looks at the conversations that ended in the time until now (--last, 24h), prints a line when the whole
                        95 % interval of the rate has fallen below the bound, and one when it is not below any more. A few bad
                        conversations prove nothing: while the interval holds the bound, nothing is said. Only what is kept is
                        looked at: the tenant is not asked. Where not all of the time is judged that was held elsewhere, it says
                        so once, with the line that reads it, and once when all is; it decides by what it has, or with --whole
                        not at all until then. The latest two hours are never all judged, and not waited for. --once looks once,
                        prints what it saw and ends with 1 when it lies below.""")
                .takes(BELOW, EVERY, RATE, ONCE, WHOLE)
                .takes(options.ofWatch())
                .example("resolution watch --every 5m --below 60%", "")
                .example("resolution watch --once --below 60% --last 24h --bot order-bot", "")
                .example("resolution watch --once --whole --below 60% --entry synced", "")
                .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION, ExitCode.PARTLY)
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        VerdictScope scope = options.scope(line, tenants.nameOf(line));
        var rates = new ReportRates(records.verdicts(), records.coverage(), clock);
        Supplier<WatchedRateRow> look = () -> look(line, scope, rates);
        if (line.is(ONCE)) {
            return once(look.get(), scope, line);
        }
        Duration every = line.get(EVERY);
        if (every.compareTo(SHORTEST) < 0) {
            throw CommandFailure.usage("--every takes a second at least", "Say for example --every 5m");
        }
        line.note("watching " + line.get(RATE).word() + "; Ctrl-C ends it");
        return CommandResult.of(WatchedRateRow.shown(() -> new RateChanges(look, () -> {
            line.out().flush();
            waiter.waitUntil(clock.instant().plus(every));
        })));
    }

    private CommandResult once(WatchedRateRow seen, VerdictScope scope, Invocation line) {
        RateOptions.unknownBot(scope, RateOptions.last(line, clock.instant(), USUAL), seen.of(), records.verdicts())
                .ifPresent(line::note);
        CommandResult result = CommandResult.of(WatchedRateRow.shown(seen));
        if (line.is(WHOLE) && seen.isPartial()) {
            return result.failing(new CommandFailure(
                    ExitCode.PARTLY,
                    "not all of the time is judged, so nothing is decided",
                    seen.notes().getLast() + "; without --whole a part decides"));
        }
        return seen.below() ? result.endingWith(ExitCode.NEGATIVE) : result;
    }

    private WatchedRateRow look(Invocation line, VerdictScope scope, ReportRates rates) {
        Instant now = clock.instant();
        Rate rate = line.get(RATE);
        RateLook look = rates.look(scope, RateOptions.last(line, now, USUAL));
        return WatchedRateRow.of(
                now,
                rate.word(),
                rate.of(look.tally()),
                line.get(BELOW),
                look.unread(),
                UnreadPart.words(scope, look),
                line.is(WHOLE));
    }

    private static Double share(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches() && Double.parseDouble(percent.group(1)) <= 100) {
            return Double.parseDouble(percent.group(1)) / 100;
        }
        throw new IllegalArgumentException("a percentage from 0 to 100 is expected, for example 60%");
    }
}
