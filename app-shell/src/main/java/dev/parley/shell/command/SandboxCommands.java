package dev.parley.shell.command;

import dev.parley.cxone.sandbox.Calls;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxBot;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.shell.render.Renderer;
import dev.parley.shell.render.ServedSandbox;
import dev.parley.shell.render.Shown;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code sandbox start}, {@code bots}, {@code reset} and {@code calls}: the tenant that Parley serves itself. */
public final class SandboxCommands implements CommandGroup {
    private static final Option<Long> PORT = Option.of(
                    "port", ValueType.number(0, 65_535), "the port; 0 takes a free one")
            .byDefault("0");
    private static final Option<InetAddress> BIND = Option.of(
            "bind",
            new ValueType<>("ADDRESS", Suggestions.none(), SandboxCommands::address),
            "the address to listen on (default: 127.0.0.1); another one lets others in");
    private static final Option<String> WEATHER = Option.of(
                    "weather", ValueType.oneOf("calm", "rush-hour", "storm"), "what goes wrong on the way")
            .byDefault("calm");
    private static final Option<Long> SEED = Option.of(
                    "seed", ValueType.number(0, Long.MAX_VALUE / 10), "what weather and delays are drawn from")
            .byDefault("1");
    private static final Option<String> WITHOUT = Option.of(
                    "without",
                    ValueType.oneOf("idempotency-keys", "prefer-wait", "moving-dates"),
                    "a convenience that not every tenant has")
            .repeated();

    private final SandboxHost host;

    /** @param host the sandbox of this user */
    public SandboxCommands(SandboxHost host) {
        this.host = host;
    }

    @Override
    public String title() {
        return "Sandbox";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                CommandSpec.named("sandbox", "start")
                        .summary("Serves the sandbox on a port, until Ctrl-C")
                        .help("""
                                Prints the settings with which Parley, curl or another program reaches it. Commands without
                                a tenant need no such thing: they serve the sandbox to themselves while they run.""")
                        .takes(PORT, BIND, WEATHER, SEED, WITHOUT)
                        .example("sandbox start --port 8080 --weather rush-hour", "")
                        .example("sandbox start --without idempotency-keys --without prefer-wait", "")
                        .runs(this::start),
                CommandSpec.named("sandbox", "bots")
                        .summary("Lists the bots of the sandbox")
                        .runs(line -> CommandResult.of(Shown.rows(SandboxBot.class, host.bots()))),
                CommandSpec.named("sandbox", "reset")
                        .summary("Forgets every conversation of the sandbox")
                        .takes(Confirmation.YES)
                        .runs(this::reset),
                CommandSpec.named("sandbox", "calls")
                        .summary("Counts what the sandbox was asked, by route")
                        .runs(line -> CommandResult.of(RouteRows.of(host.calls()))));
    }

    private static ServedSandbox served(Sandbox sandbox) {
        SandboxClient client = SandboxClient.builtIn();
        return new ServedSandbox(
                sandbox.baseUrl().toString(), client.id(), client.secret().reveal());
    }

    private CommandResult start(Invocation line) {
        Weather weather = Weather.named(line.get(WEATHER), line.get(SEED));
        line.find(BIND)
                .filter(address -> !address.isLoopbackAddress())
                .ifPresent(address -> line.note("anyone who reaches " + address.getHostAddress()
                        + " may use this sandbox: its credentials are known"));
        try (Sandbox sandbox =
                host.serve(line.find(BIND), Math.toIntExact(line.get(PORT)), rules(line), weather, line.get(SEED))) {
            Renderer.write(Shown.one(served(sandbox), ServedSandbox::write), line.format(), line.out());
            line.note("serving " + host.place() + " in " + line.get(WEATHER) + " weather; Ctrl-C ends it");
            untilInterrupted();
            Calls calls = sandbox.calls();
            line.note(calls.total() + " calls served");
        }
        return CommandResult.nothing();
    }

    private static SandboxRules rules(Invocation line) {
        List<String> without = line.all(WITHOUT);
        return SandboxRules.standard()
                .but()
                .idempotencyKeys(!without.contains("idempotency-keys"))
                .preferWait(!without.contains("prefer-wait"))
                .listMoves(!without.contains("moving-dates"))
                .build();
    }

    private CommandResult reset(Invocation line) {
        if (!Confirmation.given(
                line,
                "this forgets every conversation of the sandbox",
                "Forget every conversation in " + host.place() + "?")) {
            return CommandResult.nothing().endingWith(ExitCode.NEGATIVE);
        }
        host.reset();
        line.note("the sandbox has forgotten everything");
        return CommandResult.nothing();
    }

    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return;
        }
    }

    private static InetAddress address(String text) {
        if (!text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.%a-z]*|localhost")) {
            throw new IllegalArgumentException("an IP address is expected, for example 127.0.0.1 or 0.0.0.0");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an IP address is expected, for example 127.0.0.1 or 0.0.0.0", e);
        }
    }
}
