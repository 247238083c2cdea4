package dev.parley.shell.command;

import dev.parley.domain.campaign.CampaignSettings;
import dev.parley.domain.campaign.Strictness;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ReplyWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a comparison takes beside what every campaign takes. */
final class CompareOptions {
    static final Positional<Path> SOURCE = Positional.of(
                    "SOURCE", ValueType.path(), "a scenario file or a folder of them, a Java file or a class")
            .repeated();
    private static final Option<BotId> BOT = Option.of(
                    "bot", new ValueType<>("NAME", Suggestions.none(), BotId::new), "a bot; name two of them")
            .shortly('b')
            .repeated();
    private static final Option<Guard> GUARD = Option.of(
                    "guard",
                    ValueType.oneOf(Guard.class),
                    "strict: a look behind each turn, which sees state and context; known: neither, one call a turn less")
            .byDefault("strict");
    private static final Option<Boolean> EXACT =
            Option.flag("exact", "ids, dates, times, amounts and numbers count as differences, too");
    private static final Option<Duration> TOLERANCE = Option.of(
            "tolerance",
            ValueType.duration(),
            "how much longer one bot may take for a turn; without it time never counts");

    private CompareOptions() {}

    /** @param bots what TAB offers for a bot */
    static Parameter<?>[] all(Suggestions bots) {
        return new Parameter<?>[] {BOT.suggesting(bots), EXACT, TOLERANCE, GUARD};
    }

    /** The two bots, the first one first. */
    static List<BotId> bots(Invocation line) {
        List<BotId> named = line.all(BOT);
        if (named.size() != 2) {
            throw CommandFailure.usage(
                    "two bots are compared, and the line names " + (named.isEmpty() ? "none" : named.size()),
                    "Name each with --bot, such as --bot order-bot --bot order-bot-next");
        }
        if (named.getFirst().equals(named.getLast())) {
            throw CommandFailure.usage(
                    "'" + named.getFirst().value() + "' is named twice, and would be compared with itself",
                    "Name another one; 'parley simulate --repeat' shows whether a bot keeps to its words");
        }
        return named;
    }

    static Guard guard(Invocation line) {
        return line.get(GUARD);
    }

    /** The tenant, where whatever a bot says more than the other is seen in the turn in which it says it. */
    static TenantSession within(TenantSession tenant, Invocation line) {
        ReplyWindow window = tenant.window();
        return tenant.guarded(guard(line)).within(window.settling(window.quiet()));
    }

    static Strictness strictness(Invocation line) {
        return new Strictness(line.is(EXACT), line.find(TOLERANCE));
    }

    /** Of one side: half of the room for conversations, and each is held once. */
    static CampaignSettings settings(Invocation line) {
        CampaignSettings both = CampaignOptions.settings(line, SandboxWeather.seed(line));
        return new CampaignSettings(Math.max(1, both.parallel() / 2), 0, false, both.seed());
    }
}
