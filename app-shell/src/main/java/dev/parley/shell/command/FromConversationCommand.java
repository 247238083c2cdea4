package dev.parley.shell.command;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.EndingOnRecord;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.scenario.FromConversation;
import dev.parley.domain.scenario.Happened;
import dev.parley.shell.render.OutputFormat;
import dev.parley.shell.render.Shown;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code scenario from-conversation}: a scenario file of what was said. */
public final class FromConversationCommand implements CommandGroup {
    private static final Option<Path> FILE =
            Option.of("file", ValueType.path(), "the file to write (default: standard output)");
    private static final Option<String> NAME =
            Option.of("name", ValueType.name(), "what the scenario is called (default: by the conversation's id)");

    private final TenantSessions tenants;
    private final Positional<ConversationId> id;

    /**
     * @param tenants where conversations are
     * @param known what TAB offers for a conversation
     */
    public FromConversationCommand(TenantSessions tenants, Suggestions known) {
        this.tenants = tenants;
        this.id = ConversationIds.positional(known);
    }

    @Override
    public String title() {
        return "Simulations";
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("scenario", "from-conversation")
                .summary("Writes a scenario file of a conversation that was held")
                .help("""
                        The visitor's lines stay, and what the bot answered is expected again, loosened where ids, dates and
                        numbers stand. Secrets and personal data are exchanged for values that belong to nobody, unless
                        --keep-personal was given. What was said to an agent is left out. The file is checked as 'scenario
                        check' does; the audit trail tells how the state moved, where Parley held the conversation. With -o json it is
                        written as JSON, which 'simulate' runs, too.""")
                .takes(id)
                .takes(FILE, NewScenarioFile.FORCE, NAME, ScenarioOfTalk.KEEP_PERSONAL)
                .example("scenario from-conversation 4711 --file returns.yaml", "")
                .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION, ExitCode.CREDENTIALS, ExitCode.VENDOR)
                .needsScopes("conversations:read")
                .runs(this::run));
    }

    private CommandResult run(Invocation line) {
        checkFormat(line);
        Optional<NewScenarioFile> target =
                line.find(FILE).map(file -> new NewScenarioFile(file, line.is(NewScenarioFile.FORCE)));
        target.ifPresent(NewScenarioFile::checkWritable);
        TenantSession tenant = tenants.of(line);
        ConversationId conversation = line.get(id);
        ScenarioOfTalk made = made(line, tenant, tenant.resuming().resume(conversation));
        target.ifPresent(file -> file.write(made.text()));
        made.tell(line);
        target.ifPresent(file -> file.tell(line));
        CommandResult done = target.isPresent()
                ? CommandResult.nothing()
                : CommandResult.of(Shown.words(made.text().strip()));
        return made.usable() ? done : done.endingWith(ExitCode.NEGATIVE);
    }

    private static ScenarioOfTalk made(Invocation line, TenantSession tenant, OngoingConversation conversation) {
        Happened happened = happened(tenant, conversation);
        if (!FromConversation.isPossible(happened)) {
            throw nothingSaid(conversation.id());
        }
        String name = line.find(NAME).orElseGet(() -> "Conversation " + conversation.id());
        Path as = line.find(FILE).orElseGet(() -> Path.of("standard output"));
        return ScenarioOfTalk.of(
                happened,
                tenant,
                name,
                as,
                line.is(ScenarioOfTalk.KEEP_PERSONAL),
                line.format() == OutputFormat.JSON,
                remarks(conversation));
    }

    /** A scenario is one text, of several lines. */
    private static void checkFormat(Invocation line) {
        if (line.format() == OutputFormat.NDJSON || line.format() == OutputFormat.CSV) {
            throw CommandFailure.usage(
                    "a scenario file is YAML or JSON", "Leave out '-o', or give '-o yaml' or '-o json'");
        }
    }

    private static List<String> remarks(OngoingConversation conversation) {
        Conversation seen = conversation.snapshot().conversation();
        return seen.allows(Move.CLOSE)
                ? List.of("It was still " + seen.state().word()
                        + " when this was written, and may have gone on: look at 'ends'.")
                : List.of();
    }

    private static CommandFailure nothingSaid(ConversationId conversation) {
        return CommandFailure.usage(
                "conversation " + conversation + " makes no scenario: the visitor said nothing to the bot in it",
                "See 'parley conversation history " + conversation + "'");
    }

    private static Happened happened(TenantSession tenant, OngoingConversation conversation) {
        List<AuditEntry> turns = tenant.trail().of(conversation.id()).stream()
                .map(AuditRecord::entry)
                .filter(entry -> entry.kind() == AuditKind.TURN && !entry.isIntention())
                .toList();
        Map<MessageId, ConversationState> states = new LinkedHashMap<>();
        turns.forEach(turn -> turn.aftermath()
                .message()
                .ifPresent(said -> turn.aftermath()
                        .state()
                        .flatMap(ConversationState::named)
                        .ifPresent(state -> states.put(said, state))));
        return new Happened(conversation, JsonObject.empty(), resolution(tenant, conversation, turns), states);
    }

    /** The trail alone tells that the bot was waited for. */
    private static Resolution resolution(
            TenantSession tenant, OngoingConversation conversation, List<AuditEntry> turns) {
        return tenant.classifier()
                .classify(EndingOnRecord.with(
                        conversation.snapshot().conversation().state(),
                        conversation.transcript(),
                        turns,
                        conversation.snapshot().conversation().bot(),
                        tenant.window().patience()));
    }
}
