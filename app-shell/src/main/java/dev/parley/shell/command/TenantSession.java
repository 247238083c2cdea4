package dev.parley.shell.command;

import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditedExchange;
import dev.parley.domain.audit.AuditedRun;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.audit.JudgeEndings;
import dev.parley.domain.audit.RecoverConversation;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.audit.SweepSimulations;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ConversationDirectory;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.ReplaceContext;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.ResumeConversation;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Analytics;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.VerdictBook;
import dev.parley.domain.scenario.RunScenario;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulatedEnding;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Talking;
import dev.parley.domain.scenario.TicketLookup;
import dev.parley.domain.sync.DeltaFeed;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One tenant as one command uses it: the domain's ports for it, and the use cases over them.
 *
 * @param tenant its name
 * @param defaultBot whom to talk to where the line names nobody
 * @param centre conversations
 * @param directory lists of conversations
 * @param feed what changed
 * @param analytics the tenant's own figures
 * @param tickets whether a conversation has a ticket in the usual desk
 * @param budget what the flow's context may hold
 * @param window when an answer is complete
 * @param trail keeps what is done
 * @param book the conversations that Parley knows
 * @param verdicts keeps how conversations ended
 * @param classifier judges endings by the rules for this tenant
 * @param redactor takes personal data out of what is written
 * @param guard what the guard of a turn goes by
 * @param clock our time
 * @param waiter waits between looks
 * @param ids fresh, unguessable ids
 * @param calls the requests that this process has made of the tenant so far, by kind
 * @param callsByThisThread how many of them the current thread has made
 * @param requests how many the tenant takes
 */
public record TenantSession(
        String tenant,
        Optional<BotId> defaultBot,
        ContactCentre centre,
        ConversationDirectory directory,
        DeltaFeed feed,
        Analytics analytics,
        TicketLookup tickets,
        ContextBudget budget,
        ReplyWindow window,
        AuditTrail trail,
        ConversationBook book,
        VerdictBook verdicts,
        ResolutionClassifier classifier,
        Redactor redactor,
        Guard guard,
        InstantSource clock,
        Waiter waiter,
        Supplier<UUID> ids,
        Supplier<Map<String, Long>> calls,
        LongSupplier callsByThisThread,
        RequestBudget requests) {

    /** The same tenant with another guard. */
    public TenantSession guarded(Guard other) {
        return with(window, other);
    }

    /** The same tenant, where that decides when an answer is complete. */
    public TenantSession within(ReplyWindow other) {
        return with(other, guard);
    }

    private TenantSession with(ReplyWindow within, Guard guarded) {
        return new TenantSession(
                tenant,
                defaultBot,
                centre,
                directory,
                feed,
                analytics,
                tickets,
                budget,
                within,
                trail,
                book,
                verdicts,
                classifier,
                redactor,
                guarded,
                clock,
                waiter,
                ids,
                calls,
                callsByThisThread,
                requests);
    }

    /** What one command does: each use case puts on record what it does. */
    public Work work() {
        return new Work(this, endings().behind(recorder(Optional.empty())));
    }

    /** What one run does: the same, and each record names the run. */
    public Work workIn(String run) {
        return new Work(this, recorder(Optional.of(run)));
    }

    /** The beginning and the end of a run. */
    public AuditedRun run(String run) {
        return new AuditedRun(trail, tenant, run, redactor, clock);
    }

    /** Ends what a killed process left behind, in the run to which it belonged. */
    public RecoverConversation recovering(Optional<String> run) {
        var work = new Work(this, endings().behind(recorder(run).recovering()));
        return new RecoverConversation(trail, centre, work.sending(), work.closing(), redactor, clock);
    }

    /** Judges conversations that are over. */
    public JudgeEndings endings() {
        return new JudgeEndings(trail, centre, classifier, verdicts, clock);
    }

    /** Closes simulations that nobody uses any more. */
    public SweepSimulations sweeping() {
        return new SweepSimulations(directory, centre, work().closing(), book);
    }

    /** Takes up conversations. */
    public ResumeConversation resuming() {
        return new ResumeConversation(centre);
    }

    /** An id for a new conversation. */
    public ConversationId freshConversation() {
        return new ConversationId(ids.get().toString());
    }

    /** An id for a new run, short enough to type. */
    public String freshRun() {
        return "r" + ids.get().toString().replace("-", "").substring(0, 10);
    }

    private AuditedExchange recorder(Optional<String> run) {
        return new AuditedExchange(trail, new AuditOrigin(tenant, run, Optional.empty()), redactor, callsByThisThread);
    }

    /**
     * The use cases that change something at the vendor.
     *
     * @param tenant where
     * @param recorder puts it on record
     */
    public record Work(TenantSession tenant, ExchangeRecorder recorder) {

        /** Opens conversations. */
        public OpenConversation opening() {
            return new OpenConversation(tenant.centre, tenant.budget, recorder, tenant.clock);
        }

        /** Says something. */
        public SendMessage sending() {
            return new SendMessage(
                    tenant.centre,
                    tenant.classifier,
                    recorder,
                    tenant.budget,
                    tenant.window,
                    tenant.clock,
                    () -> tenant.ids.get().toString(),
                    tenant.guard);
        }

        /** Holds conversations for scenarios. */
        Talking talking() {
            return new Talking(
                    sending(),
                    new ListenOn(tenant.centre, tenant.clock),
                    new AwaitState(tenant.centre, tenant.clock, tenant.waiter),
                    tenant.classifier,
                    tenant.tickets);
        }

        /** Replaces contexts. */
        public ReplaceContext replacing() {
            return new ReplaceContext(tenant.centre, tenant.budget, recorder, tenant.clock);
        }

        /** Closes conversations. */
        public CloseConversation closing() {
            return new CloseConversation(tenant.centre, recorder, tenant.clock);
        }

        /**
         * Runs a scenario, and keeps how it ended.
         *
         * @param seed what its generated values are drawn from
         * @param watcher is shown each turn when it is over
         */
        public SimulationResult run(Scenario scenario, long seed, Consumer<Turn> watcher) {
            SimulationResult result = new RunScenario(
                            opening(), talking(), closing(), recorder, tenant.clock, tenant::freshConversation)
                    .run(scenario, seed, watcher);
            SimulatedEnding.of(result, tenant.tenant).ifPresent(tenant.verdicts::keep);
            return result;
        }
    }
}
