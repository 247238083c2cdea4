package dev.parley.cxone.scenario;

import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.scenario.TicketLookup;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * With whom and how a {@link ScenarioRunner} runs. Start from {@link #inSandbox()}, {@link #at} or {@link
 * #fromEnvironment} and change what should differ.
 *
 * @param tenant with whom
 * @param bot whom scenarios talk to that name no bot
 * @param window how it is known that the bot has finished
 * @param guard what the guard of a turn goes by
 * @param seed what generated values are drawn from; another one each time where it is absent
 * @param tickets knows the ticketing system, for {@code ticketExists}
 * @param redaction what is taken out of the message of a failed check
 * @param rules by which endings and the bot's conduct are judged; the built-in ones where they are absent
 */
public record RunnerSettings(
        Tenant tenant,
        Optional<BotId> bot,
        ReplyWindow window,
        Guard guard,
        OptionalLong seed,
        TicketLookup tickets,
        RedactionPolicy redaction,
        Optional<ResolutionRules> rules) {
    private static final BotId SANDBOX_BOT = new BotId("order-bot");

    /** In a sandbox of this process, with the bots that come along; those that name no bot talk to {@code order-bot}. */
    public static RunnerSettings inSandbox() {
        return inSandbox(SandboxSettings.inMemory(RealTime.CLOCK, RealTime.WAITER));
    }

    /** The same in a sandbox with bots of your own. */
    public static RunnerSettings inSandbox(Path bots) {
        return inSandbox(
                SandboxSettings.inMemory(RealTime.CLOCK, RealTime.WAITER).withBots(bots));
    }

    /** The same in a sandbox that runs like that, and on its time. */
    public static RunnerSettings inSandbox(SandboxSettings sandbox) {
        return with(new Tenant.OfThisProcess(sandbox)).bot(SANDBOX_BOT.value());
    }

    /** At a tenant. */
    public static RunnerSettings at(CxoneTenant tenant) {
        return with(new Tenant.Remote(tenant));
    }

    /**
     * At the tenant of {@code CXONE_ORG_URL}, {@code CXONE_CLIENT_ID} and {@code CXONE_CLIENT_SECRET}; in a sandbox where
     * none of the three is set.
     *
     * @param variables for example {@code System.getenv()}
     * @throws IllegalArgumentException in one line, when the three are not complete or the URL is no base URL
     */
    public static RunnerSettings fromEnvironment(Map<String, String> variables) {
        return new TenantVariables(variables)
                .tenant(CallLimits.STANDARD)
                .map(RunnerSettings::at)
                .orElseGet(RunnerSettings::inSandbox);
    }

    private static RunnerSettings with(Tenant tenant) {
        return new RunnerSettings(
                tenant,
                Optional.empty(),
                ReplyWindow.STANDARD,
                Guard.STRICT,
                OptionalLong.empty(),
                TicketLookup.NONE,
                RedactionPolicy.STANDARD,
                Optional.empty());
    }

    /** Scenarios that name no bot talk to that one. */
    public RunnerSettings bot(String id) {
        return new RunnerSettings(tenant, Optional.of(new BotId(id)), window, guard, seed, tickets, redaction, rules);
    }

    /** Knows by that window that the bot has finished. */
    public RunnerSettings window(ReplyWindow changed) {
        return new RunnerSettings(tenant, bot, changed, guard, seed, tickets, redaction, rules);
    }

    /** Guards turns like that. */
    public RunnerSettings guard(Guard changed) {
        return new RunnerSettings(tenant, bot, window, changed, seed, tickets, redaction, rules);
    }

    /** Draws generated values from that seed. */
    public RunnerSettings seed(long changed) {
        return new RunnerSettings(tenant, bot, window, guard, OptionalLong.of(changed), tickets, redaction, rules);
    }

    /** Asks there whether a conversation has a ticket. */
    public RunnerSettings tickets(TicketLookup changed) {
        return new RunnerSettings(tenant, bot, window, guard, seed, changed, redaction, rules);
    }

    /** Takes that out of the message of a failed check. */
    public RunnerSettings redaction(RedactionPolicy changed) {
        return new RunnerSettings(tenant, bot, window, guard, seed, tickets, changed, rules);
    }

    /**
     * Judges by those rules, for example {@code ResolutionRules.builtIn().and(…)}.
     *
     * @throws IllegalArgumentException by {@link #open}, when a cue cannot be used
     */
    public RunnerSettings rules(ResolutionRules changed) {
        return new RunnerSettings(tenant, bot, window, guard, seed, tickets, redaction, Optional.of(changed));
    }

    /**
     * Opens a runner; at a tenant nothing is sent yet. Close it when it is not needed any more.
     *
     * @throws dev.parley.cxone.sandbox.BotScriptException when a bot of the sandbox is wrong
     * @throws dev.parley.cxone.sandbox.SandboxException when the sandbox cannot be served
     */
    public ScenarioRunner open() {
        return Assembly.of(this);
    }
}
