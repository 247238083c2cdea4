package dev.parley.shell.command;

import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.EndingOnRecord;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.resolution.Ending;
import dev.parley.shell.render.ExplanationView;
import dev.parley.shell.render.Shown;
import java.util.List;

/** {@code resolution explain}: why a conversation is judged as it is. */
public final class ResolutionExplainCommand implements CommandGroup {
    static final String TITLE = "Resolution";

    private static final Option<Boolean> RECORDED =
            Option.flag("recorded", "judge the redacted words on the audit trail, without a call");

    private final TenantSessions tenants;
    private final Positional<ConversationId> id;

    /**
     * @param tenants where conversations are
     * @param known what TAB offers for a conversation
     */
    public ResolutionExplainCommand(TenantSessions tenants, Suggestions known) {
        this.tenants = tenants;
        this.id = ConversationIds.positional(known);
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("resolution", "explain")
                .summary("Tells how a conversation is judged: every rule that looked, what it saw, which decided")
                .help("""
                        Looks at the tenant, and at the audit trail for what only Parley knows. A conversation that the tenant does
                        not have any more is judged by the redacted words on the trail. Below the rules stands every cue that was found
                        in the words, and why it counts or does not.""")
                .takes(id, RECORDED)
                .example("resolution explain 4711", "")
                .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR)
                .needsScopes("conversations:read")
                .runs(this::explain));
    }

    private CommandResult explain(Invocation line) {
        TenantSession tenant = tenants.of(line);
        ConversationId conversation = line.get(id);
        List<AuditEntry> records =
                tenant.trail().of(conversation).stream().map(AuditRecord::entry).toList();
        Ending ending = line.is(RECORDED)
                ? onRecord(tenant, conversation, records)
                : ending(tenant, conversation, records, line);
        return CommandResult.of(Shown.one(
                ExplanationView.of(conversation.value(), tenant.classifier().explain(ending)), ExplanationView::write));
    }

    private static Ending ending(
            TenantSession tenant, ConversationId conversation, List<AuditEntry> records, Invocation line) {
        try {
            OngoingConversation seen = tenant.resuming().resume(conversation);
            return EndingOnRecord.with(
                    seen.snapshot().conversation().state(),
                    seen.transcript(),
                    records,
                    seen.snapshot().conversation().bot(),
                    tenant.window().patience());
        } catch (ContactCentreException e) {
            if (!(e.fault() instanceof ContactFault.NotFound)
                    || EndingOnRecord.of(records, tenant.window().patience()).isEmpty()) {
                throw e;
            }
            line.note("the tenant has no conversation " + conversation + ", so these are the words on the audit trail");
            return onRecord(tenant, conversation, records);
        }
    }

    private static Ending onRecord(TenantSession tenant, ConversationId conversation, List<AuditEntry> records) {
        return EndingOnRecord.of(records, tenant.window().patience())
                .orElseThrow(() -> CommandFailure.usage(
                        "nothing that was said in conversation " + conversation + " is on record here",
                        "Leave --recorded out to ask the tenant"));
    }
}
