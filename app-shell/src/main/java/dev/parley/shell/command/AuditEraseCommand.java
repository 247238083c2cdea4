package dev.parley.shell.command;

import dev.parley.domain.audit.ErasePerson;
import dev.parley.domain.audit.ErasePerson.Words;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.shell.render.ErasureView;
import dev.parley.shell.render.Shown;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code audit erase}: takes a person's words out of the trail. */
public final class AuditEraseCommand implements CommandGroup {
    private static final Option<String> EMAIL = Option.of(
                    "email",
                    new ValueType<>("ADDRESS", Suggestions.none(), AuditEraseCommand::address),
                    "every conversation in which this address was met; - reads it from the standard input")
            .keptSecret();
    private static final String STDIN = "-";

    private final Records records;
    private final InstantSource clock;
    private final Option<ConversationId> conversation;

    /**
     * @param records what is on record
     * @param clock our time
     * @param conversations what TAB offers for a conversation
     */
    public AuditEraseCommand(Records records, InstantSource clock, Suggestions conversations) {
        this.records = records;
        this.clock = clock;
        this.conversation = Option.of("conversation", ConversationIds.TYPE, "what was said in one conversation")
                .suggesting(conversations);
    }

    @Override
    public String title() {
        return AuditCommands.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(CommandSpec.named("audit", "erase")
                .summary("Erases what a person said and was told, and leaves the records provable")
                .help("""
                        Takes the words out of every record of the conversations, out of the runs that are kept, and out of
                        what syncs keep: notes that wait for their ticket (they will not stand there then), and why something
                        was not carried. That something was said, when and with which outcome stays, and so do verdicts and
                        figures, and that it was erased. It cannot be undone. Exports, reports and backups made before still
                        hold the words, and so do the tenant and the tickets. Finding nothing is no failure: then nothing of
                        it is here.""")
                .takes(conversation, EMAIL, Confirmation.YES)
                .example("audit erase --conversation 4711", "")
                .example("audit erase --email - --yes < address.txt", "keeps the address out of your shell's history")
                .mayEndWith(ExitCode.NEGATIVE, ExitCode.CONFIGURATION)
                .runs(this::erase));
    }

    private CommandResult erase(Invocation line) {
        if (line.find(conversation).isPresent() == line.find(EMAIL).isPresent()) {
            throw CommandFailure.usage(
                    "whose words? Exactly one of --conversation and --email says it",
                    "See 'parley audit erase --help'");
        }
        var erasing = new ErasePerson(records.trail(), records.pseudonyms(), records.runs(), records.syncs(), clock);
        List<ConversationId> concerned = line.find(conversation)
                .map(id -> Stream.of(id).filter(erasing::isConcerned).toList())
                .orElseGet(() -> erasing.conversationsOf(email(line)));
        if (concerned.isEmpty()) {
            return shown(ErasureView.NOTHING);
        }
        String what = ErasureView.amount(sum(concerned.stream().map(erasing::erasable)), concerned.size());
        if (!Confirmation.given(
                line,
                "this erases the words of " + what + ", and cannot be undone",
                "Erase the words of " + what + "? It cannot be undone.")) {
            return CommandResult.nothing().endingWith(ExitCode.NEGATIVE);
        }
        Words erased = sum(concerned.stream().map(erasing::erase));
        line.note("exports, reports and backups made before still hold the words, and so do tickets");
        return shown(ErasureView.of(erased, concerned));
    }

    private static Words sum(Stream<Words> words) {
        return words.reduce(Words.NONE, Words::plus);
    }

    private static CommandResult shown(ErasureView view) {
        return CommandResult.of(Shown.one(view, ErasureView::write));
    }

    private static String email(Invocation line) {
        String given = line.get(EMAIL);
        if (!given.equals(STDIN)) {
            return given;
        }
        try {
            return address(
                    Optional.ofNullable(line.in().read("E-mail address: ")).orElse(""));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(
                    "the standard input holds no e-mail address", "It is expected in its first line");
        }
    }

    private static String address(String text) {
        if (!text.equals(STDIN) && !text.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new IllegalArgumentException("an e-mail address is expected, or - for the standard input");
        }
        return text.strip();
    }
}
