package dev.parley.shell.command;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.exchange.Holding;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OpenConversation.Opening;
import java.util.List;
import java.util.Optional;

/** {@code chat}: a live conversation. */
public final class ChatCommand implements CommandGroup {
    private static final Option<Boolean> KEEP = Option.flag("keep", "leave the conversation open at the end");

    private final TenantSessions tenants;
    private final VisitorOptions visitor;

    /**
     * @param tenants where conversations are
     * @param bots what TAB offers for {@code --bot}
     */
    public ChatCommand(TenantSessions tenants, Suggestions bots) {
        this.tenants = tenants;
        this.visitor = new VisitorOptions(bots);
    }

    @Override
    public String title() {
        return "Conversations";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("chat")
                .summary("Talks to a bot: type, read, type again")
                .help("""
                        While it runs:
                          /state     where the conversation stands, and what may happen next
                          /context   the context and how full it is
                          /close     closes the conversation and leaves
                          /quit      leaves; so do Ctrl-C and the end of the input
                          /help      these words
                          //...      says a line that begins with /
                        Leaving closes the conversation, unless --keep was given. Lines may be piped in. With --record the
                        chat becomes a scenario file that 'parley simulate' holds again, however it ends, with values that
                        belong to nobody for personal data, unless --keep-personal was given.""")
                .takes(visitor.all())
                .takes(KEEP, ChatRecord.RECORD, NewScenarioFile.FORCE, ScenarioOfTalk.KEEP_PERSONAL)
                .example("chat --bot order-bot", "")
                .example("chat --record returns.yaml", "")
                .example("chat --keep < lines.txt", "says the lines of a file")
                .mayEndWith(
                        ExitCode.NEGATIVE,
                        ExitCode.CONFIGURATION,
                        ExitCode.CREDENTIALS,
                        ExitCode.VENDOR,
                        ExitCode.PARTLY)
                .needsScopes("conversations:read", "conversations:write")
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        Optional<NewScenarioFile> file =
                line.find(ChatRecord.RECORD).map(path -> new NewScenarioFile(path, line.is(NewScenarioFile.FORCE)));
        file.ifPresent(NewScenarioFile::checkWritable);
        TenantSession tenant = tenants.of(line);
        var conversation = new NewConversation(
                tenant.freshConversation(),
                VisitorOptions.bot(line, tenant),
                VisitorOptions.visitor(line),
                ContextData.live(VisitorOptions.session(line), tenant.clock().instant()));
        TenantSession.Work work = tenant.work();
        Holding holding = line.is(KEEP) ? Holding.UNTIL_SOMEBODY_CLOSES_IT : Holding.UNTIL_THE_COMMAND_ENDS;
        Optional<ChatRecord> record =
                file.map(target -> new ChatRecord(line, tenant, VisitorOptions.session(line), target));
        return switch (work.opening().open(conversation, holding)) {
            case Opening.Opened opened -> new Chat(line, work, opened.conversation(), record).hold(line.is(KEEP));
            case Opening.Refused refused -> throw ContactFailures.of(refused.refusal());
        };
    }
}
