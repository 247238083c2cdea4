package dev.parley.shell.command;

import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.resolution.Ending;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.domain.resolution.TryRules;
import dev.parley.shell.render.NearestWord;
import dev.parley.shell.render.RuleSheetRow;
import dev.parley.shell.render.Shown;
import dev.parley.shell.render.TriedRulesView;
import dev.parley.shell.render.TriedRulesView.ChangedVerdict;
import dev.parley.shell.rulefile.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** {@code resolution rules} and {@code resolution try}: by which rules endings are judged, and what others would change. */
public final class ResolutionRuleCommands implements CommandGroup {
    private static final int NAMED = 1_000;
    private static final int RUNS = 100;
    private static final int OTHERS = 10_000;
    private static final String SCHEMA = "schema";

    private static final Positional<Path> FILE =
            Positional.of("FILE", ValueType.path(), "a YAML file of rules, on top of those in force");
    private static final Positional<String> SHEET = Positional.of(
                    "NAME", ValueType.name(), "prints one: a built-in language, a file of yours, or 'schema'")
            .optional();
    private static final Option<String> RUN = Option.of(
                    "run",
                    ValueType.name(),
                    "only the conversations of this run: its id, the beginning of one, or 'last'")
            .repeated();

    private final TenantSessions tenants;
    private final Records records;
    private final RuleBook book;

    /**
     * @param tenants which tenant a line means
     * @param records the conversations that are kept
     * @param book the rules in force
     */
    public ResolutionRuleCommands(TenantSessions tenants, Records records, RuleBook book) {
        this.tenants = tenants;
        this.records = records;
        this.book = book;
    }

    @Override
    public String title() {
        return ResolutionExplainCommand.TITLE;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("resolution", "try")
                        .summary("Says what a file of rules would change in the verdicts on kept conversations")
                        .help("""
                                Judges the tenant's kept conversations twice, without a call: by the rules in force, and with the file
                                on top of them. They are those of the latest 100 runs, and the latest 10,000 others: chats, single
                                simulations, and what is on record of runs that are forgotten. Their words are the redacted ones that
                                were kept. --run names runs instead.""")
                        .takes(FILE, RUN)
                        .example("resolution try courier.yaml", "")
                        .example("resolution try courier.yaml --run last -o json", "")
                        .mayEndWith(ExitCode.CONFIGURATION, ExitCode.CREDENTIALS)
                        .runs(this::tryOut),
                CommandSpec.named("resolution", "rules")
                        .summary("Lists the rules by which endings are judged, or prints one file of them")
                        .help("""
                                The built-in languages come first, then the YAML files of the folder 'resolution' beside
                                config.yaml. A name prints that file, to be read or to begin one of your own; 'schema' prints the JSON
                                Schema for editors.""")
                        .takes(SHEET)
                        .example("resolution rules", "")
                        .example("resolution rules german", "")
                        .mayEndWith(ExitCode.CONFIGURATION)
                        .runs(this::rules));
    }

    private CommandResult tryOut(Invocation line) {
        Path file = line.get(FILE);
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.usage(
                    "there is no file '" + file + "'", "'parley resolution rules english' shows how one looks");
        }
        TenantSession tenant = tenants.of(line);
        ResolutionRules now = book.rules();
        List<RuleSheet> tried = RuleSources.tried(file, now, line::note);
        var trial = new TryRules(
                tenant.classifier(), new ResolutionClassifier(now.and(tried).meantFor(tenant.tenant())));
        List<ChangedVerdict> changes = new ArrayList<>();
        judge(
                line,
                tenant,
                (name, ending) ->
                        trial.judge(ending).ifPresent(change -> keep(changes, ChangedVerdict.of(name, change))));
        if (trial.changed() > changes.size()) {
            line.note("only the first %d of %d changes are named".formatted(changes.size(), trial.changed()));
        }
        return CommandResult.of(Shown.one(TriedRulesView.of(file.toString(), trial, changes), TriedRulesView::write));
    }

    private static void keep(List<ChangedVerdict> changes, ChangedVerdict change) {
        if (changes.size() < NAMED) {
            changes.add(change);
        }
    }

    private void judge(Invocation line, TenantSession tenant, BiConsumer<String, Ending> judge) {
        var kept = new KeptEndings(records.runs(), records.book(), records.trail(), line.interruption()::requested);
        if (!line.all(RUN).isEmpty()) {
            kept.ofRuns(
                    line.all(RUN).stream()
                            .map(name -> NamedRun.of(name, records.runs()))
                            .toList(),
                    judge);
            return;
        }
        List<KeptRun> runs = kept.latestRuns(tenant.tenant(), RUNS + 1);
        kept.ofRuns(runs.subList(0, Math.min(RUNS, runs.size())), judge);
        if (runs.size() > RUNS) {
            line.note("only the latest %d runs are judged; --run names others".formatted(RUNS));
        }
        if (!kept.ofNoRun(tenant.tenant(), tenant.window().patience(), OTHERS, judge)) {
            line.note("only the latest %,d conversations that no kept run holds are judged".formatted(OTHERS));
        }
    }

    private CommandResult rules(Invocation line) {
        Optional<String> name = line.find(SHEET);
        if (name.isEmpty()) {
            return CommandResult.of(RuleSheetRow.list(
                    book.rules().sheets().stream().map(RuleSheetRow::of).toList()));
        }
        return CommandResult.of(Shown.words(text(name.get()).strip()));
    }

    private String text(String name) {
        if (name.equals(SCHEMA)) {
            return RuleFiles.schema();
        }
        return ResolutionRules.builtInFile(name)
                .or(() -> RuleFiles.in(book.folder()).stream()
                        .filter(file -> String.valueOf(file.getFileName()).equals(name))
                        .findFirst()
                        .map(ResolutionRuleCommands::read))
                .orElseThrow(() -> unknown(name));
    }

    private CommandFailure unknown(String name) {
        List<String> known = new ArrayList<>(ResolutionRules.builtInLanguages());
        RuleFiles.in(book.folder()).forEach(file -> known.add(String.valueOf(file.getFileName())));
        known.add(SCHEMA);
        return CommandFailure.usage(
                "there are no rules called '" + name + "'",
                NearestWord.to(name, known)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Known: " + String.join(", ", known)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
