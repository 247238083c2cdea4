package dev.parley.shell.line;

import dev.parley.domain.WaitInterrupted;
import dev.parley.shell.command.Command;
import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.CommandGroup;
import dev.parley.shell.command.CommandResult;
import dev.parley.shell.command.CommandSpec;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.command.HelpCommand;
import dev.parley.shell.command.Invocation;
import dev.parley.shell.command.Option;
import dev.parley.shell.command.Positional;
import dev.parley.shell.command.ScriptCommand;
import dev.parley.shell.command.Suggestions;
import dev.parley.shell.command.ValueType;
import dev.parley.shell.command.VersionCommand;
import dev.parley.shell.render.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Commands that do little and show how a line was understood. */
public final class SampleCommands implements CommandGroup {
    static final Positional<String> ID =
            Positional.of("ID", ValueType.name(), "which").suggesting(Suggestions.words(List.of("c-1", "c-2")));
    static final Positional<String> TEXT =
            Positional.of("TEXT", ValueType.text(), "what").repeated();
    static final Option<String> BOT = Option.of("bot", ValueType.name(), "the bot")
            .shortly('b')
            .suggesting(Suggestions.words(List.of("order-bot", "faq-bot")));
    static final Option<Map.Entry<String, String>> ATTR =
            Option.of("attr", ValueType.pair(), "an attribute").repeated();
    static final Option<Duration> PATIENCE =
            Option.of("patience", ValueType.duration(), "how long").byDefault("30s");
    static final Option<Long> LIMIT = Option.of("limit", ValueType.number(-10, 10), "how many");
    static final Option<String> KEY =
            Option.of("key", ValueType.text(), "a secret").shortly('k').keptSecret();
    static final Option<Boolean> FAST = Option.flag("fast", "hurry").shortly('f');

    /** Set while {@code wait} waits. */
    public final CountDownLatch waiting = new CountDownLatch(1);

    /** What {@code wait} did when it was interrupted. */
    public final AtomicReference<String> cleanUp = new AtomicReference<>("");

    @Override
    public String title() {
        return "Samples";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("talk", "say")
                        .summary("Says something")
                        .takes(ID, TEXT, BOT, ATTR, PATIENCE, LIMIT, KEY, FAST)
                        .runs(SampleCommands::say),
                CommandSpec.named("talk", "show")
                        .summary("Shows something")
                        .takes(ID)
                        .runs(invocation -> CommandResult.of(Shown.one(new Answer(invocation.get(ID), List.of())))),
                CommandSpec.named("talk", "live")
                        .summary("Talks")
                        .needsTerminal()
                        .runs(invocation -> CommandResult.nothing()),
                CommandSpec.named("fail")
                        .summary("Fails as it is told")
                        .takes(Positional.of("HOW", ValueType.oneOf(ExitCode.class), "how"))
                        .runs(SampleCommands::fail),
                CommandSpec.named("verdict")
                        .summary("Finds nothing good")
                        .runs(invocation -> CommandResult.of(Shown.one(new Answer("bad", List.of())))
                                .endingWith(ExitCode.NEGATIVE)),
                CommandSpec.named("break").summary("Breaks").runs(invocation -> {
                    throw new IllegalStateException("client_secret=hunter2 and Bearer abc.def");
                }),
                CommandSpec.named("wait").summary("Waits for ever").runs(this::waitForEver));
    }

    private static CommandResult say(Invocation invocation) {
        return CommandResult.of(Shown.one(new Said(
                invocation.get(ID),
                invocation.all(TEXT),
                invocation.find(BOT).orElse(null),
                invocation.all(ATTR).stream().map(Object::toString).toList(),
                invocation.get(PATIENCE),
                invocation.find(LIMIT).orElse(null),
                invocation.is(FAST))));
    }

    private static CommandResult fail(Invocation invocation) {
        ExitCode code = ExitCode.valueOf(
                invocation.get(Positional.of("HOW", ValueType.text(), "")).toUpperCase(Locale.ROOT));
        throw new CommandFailure(code, "it \u001b[31mfailed\u001b[0m", "Try\nagain");
    }

    private CommandResult waitForEver(Invocation invocation) {
        try {
            waiting.countDown();
            Thread.sleep(Duration.ofHours(1));
            return CommandResult.nothing();
        } catch (InterruptedException e) {
            cleanUp.set("closed, flag " + Thread.currentThread().isInterrupted());
            throw new WaitInterrupted(e);
        }
    }

    record Said(
            String id, List<String> text, String bot, List<String> attr, Duration patience, Long limit, boolean fast) {}

    record Answer(String name, List<String> more) {}

    /** A catalogue of these and the built-in ones, with its runner. */
    public record Rig(SampleCommands samples, CommandCatalogue catalogue, CommandRunner runner) {

        /** One whose incident logs go to a folder. */
        public static Rig in(Path logs) {
            SampleCommands samples = new SampleCommands();
            AtomicReference<CommandCatalogue> catalogue = new AtomicReference<>();
            AtomicReference<CommandRunner> runner = new AtomicReference<>();
            catalogue.set(CommandCatalogue.of(List.of(
                    samples,
                    new ScriptCommand(() -> new BatchRunner(runner.get())),
                    new HelpCommand(catalogue::get),
                    new VersionCommand("1.2.3"))));
            runner.set(new CommandRunner(
                    catalogue.get(),
                    List.of(thrown -> thrown instanceof ArithmeticException
                            ? Optional.of(new CommandFailure(ExitCode.VENDOR, "sums are off", ""))
                            : Optional.empty()),
                    new Incidents(
                            logs,
                            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05.678Z")),
                            new SecretMask(List::of)),
                    new SecretMask(List::of)));
            return new Rig(samples, catalogue.get(), runner.get());
        }
    }
}
