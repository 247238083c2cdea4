package dev.parley.shell.command;

import dev.parley.domain.context.ContextPath;
import dev.parley.domain.context.PruningPlan;
import dev.parley.domain.context.PruningWindow;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.ReplaceContext.Replacement;
import dev.parley.shell.render.ContextView;
import dev.parley.shell.render.PruningView;
import dev.parley.shell.render.Shown;
import java.util.List;
import java.util.Set;

/** {@code conversation context}: shows it, and makes it smaller. */
public final class ContextCommand implements CommandGroup {
    private static final Option<Integer> PRUNE_TO =
            Option.of("prune-to", ByteSize.TYPE, "make it that small, for example 48KiB");
    private static final Option<ContextPath> PIN = Option.of(
                    "pin",
                    new ValueType<>("PATH", Suggestions.none(), ContextPath::parse),
                    "a key that must stay, for example botSession.cart")
            .repeated();
    private static final Option<Boolean> DRY_RUN =
            Option.flag("dry-run", "only say what --prune-to would remove; exit 1 when that would not be enough");

    private final TenantSessions tenants;
    private final Positional<ConversationId> id;

    /**
     * @param tenants where conversations are
     * @param known what TAB offers for a conversation
     */
    public ContextCommand(TenantSessions tenants, Suggestions known) {
        this.tenants = tenants;
        this.id = ConversationIds.positional(known);
    }

    @Override
    public String title() {
        return "Conversations";
    }

    @Override
    public List<Command> commands() {
        return List.of(ConversationCommands.calling(
                        "context", "Shows a conversation's context, or makes it smaller", "conversations:read")
                .help("""
                        Pruning takes the oldest items of arrays out of botSession first, then its oldest keys, and stops
                        as soon as the size is reached. 'metadata' and 'botSession.simRun' always stay. It needs the scope
                        conversations:write, too.""")
                .takes(id, PRUNE_TO, PIN, DRY_RUN)
                .example("conversation context 4711 --prune-to 48KiB --pin botSession.cart --dry-run", "")
                .mayEndWith(ExitCode.NEGATIVE)
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        if (line.find(PRUNE_TO).isEmpty() && (line.is(DRY_RUN) || !line.all(PIN).isEmpty())) {
            throw CommandFailure.usage(
                    "--pin and --dry-run say how to prune, and nothing is to be pruned", "Add --prune-to SIZE");
        }
        TenantSession tenant = tenants.of(line);
        ConversationSnapshot look = tenant.centre().look(line.get(id));
        return line.find(PRUNE_TO)
                .map(size -> prune(look, new PruningWindow(Set.copyOf(line.all(PIN)), size), tenant, line.is(DRY_RUN)))
                .orElseGet(
                        () -> CommandResult.of(Shown.one(ContextView.of(look, tenant.budget()), ContextView::write)));
    }

    private static CommandResult prune(
            ConversationSnapshot look, PruningWindow window, TenantSession tenant, boolean dryRun) {
        PruningPlan plan = window.plan(look.context());
        if (dryRun || !plan.changesAnything()) {
            return shown(look, plan, false).endingWith(plan.fits() ? ExitCode.DONE : ExitCode.NEGATIVE);
        }
        if (!plan.fits()) {
            throw CommandFailure.usage(
                    "the context cannot be made that small: %,d bytes are pinned or cannot be parted"
                            .formatted(plan.after()),
                    "Nothing was changed; --dry-run shows what could go");
        }
        return switch (tenant.work().replacing().replace(look, plan.pruned())) {
            case Replacement.Replaced replaced -> shown(look, plan, true);
            case Replacement.Refused refused -> throw ContactFailures.of(refused.refusal());
        };
    }

    private static CommandResult shown(ConversationSnapshot look, PruningPlan plan, boolean applied) {
        String id = look.conversation().id().value();
        return CommandResult.of(Shown.one(PruningView.of(id, plan, applied), PruningView::write));
    }
}
