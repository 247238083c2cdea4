package dev.parley.shell.wiring;

import dev.parley.cxone.sandbox.Calls;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxBot;
import dev.parley.cxone.sandbox.SandboxBots;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.shell.command.SandboxHost;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox of this user, kept in the data folder; served in this process from when it is first needed to its end. */
final class OwnSandbox implements SandboxHost, AutoCloseable {
    private final Folders folders;
    private final Time time;
    private final Map<Conditions, Sandbox> serving = new HashMap<>();

    OwnSandbox(Folders folders, Time time) {
        this.folders = folders;
        this.time = time;
    }

    /**
     * How it is served.
     *
     * @param weather its name
     * @param seed what weather and delays are drawn from
     */
    record Conditions(String weather, long seed) {
        static final Conditions USUAL = new Conditions("calm", 1);
    }

    /** The sandbox under these conditions, on a port of its own choice; started when it is first asked for. */
    synchronized Sandbox under(Conditions conditions) {
        Sandbox there = serving.get(conditions);
        if (there == null) {
            Weather weather = Weather.named(conditions.weather(), conditions.seed());
            there = serve(Optional.empty(), 0, SandboxRules.standard(), weather, conditions.seed());
            serving.put(conditions, there);
        }
        return there;
    }

    @Override
    public Sandbox serve(Optional<InetAddress> address, int port, SandboxRules rules, Weather weather, long seed) {
        SandboxSettings settings = SandboxSettings.inFolder(folders.sandbox(), time.clock(), time.waiter())
                .withBots(folders.bots())
                .withPort(port)
                .withRules(rules)
                .withWeather(weather)
                .withSeed(seed);
        return Sandbox.start(address.map(settings::withAddress).orElse(settings));
    }

    @Override
    public List<SandboxBot> bots() {
        return SandboxBots.load(Optional.of(folders.bots()));
    }

    @Override
    public synchronized void reset() {
        serving.values().stream().findFirst().ifPresentOrElse(Sandbox::reset, () -> Sandbox.reset(folders.sandbox()));
    }

    @Override
    public Calls calls() {
        return under(Conditions.USUAL).callsEver();
    }

    @Override
    public String place() {
        return folders.sandbox().toString();
    }

    @Override
    public synchronized void close() {
        serving.values().forEach(Sandbox::close);
        serving.clear();
    }
}
