package dev.parley.shell.command;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Holding;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.OpenConversation.Opening;
import dev.parley.shell.render.ConversationView;
import dev.parley.shell.render.HistoryText;
import dev.parley.shell.render.MessageView;
import dev.parley.shell.render.Names;
import dev.parley.shell.render.Shown;
import java.time.InstantSource;
import java.util.List;

/** {@code conversation open}, {@code say}, {@code show}, {@code history}, {@code list} and {@code close}. */
public final class ConversationCommands implements CommandGroup {
    private static final String READ = "conversations:read";
    private static final String WRITE = "conversations:write";

    private static final Positional<String> TEXT = Positional.of("TEXT", ValueType.text(), "what the visitor says");
    private final TenantSessions tenants;
    private final VisitorOptions visitor;
    private final Positional<ConversationId> id;
    private final ConversationList list;

    /**
     * @param tenants where conversations are
     * @param records the conversations that Parley knows
     * @param bots what TAB offers for {@code --bot}
     * @param known what TAB offers for a conversation
     * @param clock our time
     */
    public ConversationCommands(
            TenantSessions tenants, Records records, Suggestions bots, Suggestions known, InstantSource clock) {
        this.tenants = tenants;
        this.visitor = new VisitorOptions(bots);
        this.id = ConversationIds.positional(known);
        this.list = new ConversationList(tenants, records, clock);
    }

    @Override
    public String title() {
        return "Conversations";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                calling("open", "Opens a conversation with a bot", WRITE)
                        .takes(visitor.all())
                        .example(
                                "conversation open --bot order-bot --first-name Test --attr tier=gold --session cart=3",
                                "")
                        .runs(this::open),
                calling("say", "Says something and prints every message that answers it", READ, WRITE)
                        .help("""
                                A bot may answer with several messages: all of them are waited for. Below them stand the
                                state, how full the context is, how long the bot took, and how long it took to be seen.""")
                        .takes(id, TEXT)
                        .example("conversation say 4711 \"Track order 12345\"", "")
                        .mayEndWith(ExitCode.NEGATIVE)
                        .runs(this::say),
                calling("show", "Shows where a conversation stands", READ)
                        .takes(id)
                        .runs(this::show),
                calling("history", "Prints everything that was said", READ)
                        .takes(id)
                        .example("conversation history 4711 -o csv", "")
                        .runs(this::history),
                list.command(),
                calling("close", "Closes a conversation; one that is over already stays as it is", READ, WRITE)
                        .takes(id)
                        .runs(this::close));
    }

    /** A command that talks to a tenant. */
    static CommandSpec.Builder calling(String word, String summary, String... scopes) {
        return CommandSpec.named("conversation", word)
                .summary(summary)
                .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR)
                .needsScopes(scopes);
    }

    private CommandResult open(Invocation line) {
        TenantSession tenant = tenants.of(line);
        var conversation = new NewConversation(
                tenant.freshConversation(),
                VisitorOptions.bot(line, tenant),
                VisitorOptions.visitor(line),
                ContextData.live(VisitorOptions.session(line), tenant.clock().instant()));
        return switch (tenant.work().opening().open(conversation, Holding.UNTIL_SOMEBODY_CLOSES_IT)) {
            case Opening.Opened opened -> shown(opened.conversation().snapshot(), tenant);
            case Opening.Refused refused -> throw ContactFailures.of(refused.refusal());
        };
    }

    private CommandResult say(Invocation line) {
        String words = line.get(TEXT);
        VisitorOptions.checkWords(List.of(words));
        TenantSession tenant = tenants.of(line);
        OngoingConversation conversation = tenant.resuming().resume(line.get(id));
        line.progress("waiting for an answer");
        return TurnResults.of(
                tenant.work().sending().say(conversation, words).turn(),
                conversation.snapshot().context(),
                tenant.budget());
    }

    private CommandResult show(Invocation line) {
        TenantSession tenant = tenants.of(line);
        return shown(tenant.centre().look(line.get(id)), tenant);
    }

    private CommandResult history(Invocation line) {
        OngoingConversation conversation = tenants.of(line).resuming().resume(line.get(id));
        Names names = Names.in(conversation.snapshot().conversation());
        return CommandResult.of(
                Shown.rows(MessageView.class, MessageView.of(conversation.transcript(), names), new HistoryText()));
    }

    private CommandResult close(Invocation line) {
        TenantSession tenant = tenants.of(line);
        return shown(tenant.work().closing().close(line.get(id)), tenant);
    }

    private static CommandResult shown(ConversationSnapshot look, TenantSession tenant) {
        return CommandResult.of(Shown.one(ConversationView.of(look, tenant.budget()), ConversationView::write));
    }
}
