package dev.parley.cxone.sandbox;

import dev.parley.domain.Waiter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How a sandbox is to run. Start from {@link #inMemory} or {@link #inFolder} and change what should differ.
 *
 * @param folder where the conversations are kept; empty keeps them in memory until the sandbox is closed
 * @param address the address to listen on; empty for 127.0.0.1
 * @param port the port; 0 takes a free one
 * @param bots a folder with scripts of the user's own bots; one that does not exist holds none
 * @param clients who may ask for a token
 * @param rules what the server does where the API leaves it open
 * @param weather what goes wrong
 * @param seed what the delays of the bots are drawn from
 * @param longestDrip the longest that a body drips or stalls, in real time
 * @param clock the time
 * @param waiter who waits for it
 */
public record SandboxSettings(
        Optional<Path> folder,
        Optional<InetAddress> address,
        int port,
        Optional<Path> bots,
        List<SandboxClient> clients,
        SandboxRules rules,
        Weather weather,
        long seed,
        Duration longestDrip,
        InstantSource clock,
        Waiter waiter) {

    /** Keeps a copy of the clients. */
    public SandboxSettings {
        clients = List.copyOf(clients);
        if (port < 0 || port > 65_535) {
            throw new SandboxException(
                    "There is no port " + port + ". Choose one from 1 to 65535, or 0 for any free one.");
        }
    }

    /** A sandbox that forgets when it is closed. */
    public static SandboxSettings inMemory(InstantSource clock, Waiter waiter) {
        return new SandboxSettings(
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(SandboxClient.builtIn()),
                SandboxRules.standard(),
                Weather.calm(),
                1,
                Duration.ofSeconds(20),
                clock,
                waiter);
    }

    /**
     * A sandbox that keeps what it holds in {@code sandbox.db} of that folder, which is made when it is missing.
     * Several sandboxes, also of several processes, may serve one folder at a time.
     */
    public static SandboxSettings inFolder(Path folder, InstantSource clock, Waiter waiter) {
        SandboxSettings s = inMemory(clock, waiter);
        return new SandboxSettings(
                Optional.of(folder),
                s.address,
                s.port,
                s.bots,
                s.clients,
                s.rules,
                s.weather,
                s.seed,
                s.longestDrip,
                clock,
                waiter);
    }

    /** Listens on that address instead of 127.0.0.1. */
    public SandboxSettings withAddress(InetAddress listenOn) {
        return new SandboxSettings(
                folder, Optional.of(listenOn), port, bots, clients, rules, weather, seed, longestDrip, clock, waiter);
    }

    /** Listens on that port; 0 takes a free one. */
    public SandboxSettings withPort(int number) {
        return new SandboxSettings(
                folder, address, number, bots, clients, rules, weather, seed, longestDrip, clock, waiter);
    }

    /** Serves the bots whose scripts are in that folder, too. */
    public SandboxSettings withBots(Path scripts) {
        return new SandboxSettings(
                folder, address, port, Optional.of(scripts), clients, rules, weather, seed, longestDrip, clock, waiter);
    }

    /** Knows exactly these clients. */
    public SandboxSettings withClients(List<SandboxClient> known) {
        return new SandboxSettings(
                folder, address, port, bots, known, rules, weather, seed, longestDrip, clock, waiter);
    }

    /** Keeps to these rules. */
    public SandboxSettings withRules(SandboxRules changed) {
        return new SandboxSettings(
                folder, address, port, bots, clients, changed, weather, seed, longestDrip, clock, waiter);
    }

    /** Serves in that weather. */
    public SandboxSettings withWeather(Weather changed) {
        return new SandboxSettings(
                folder, address, port, bots, clients, rules, changed, seed, longestDrip, clock, waiter);
    }

    /** Draws delays from that seed. */
    public SandboxSettings withSeed(long changed) {
        return new SandboxSettings(
                folder, address, port, bots, clients, rules, weather, changed, longestDrip, clock, waiter);
    }

    /** Drips and stalls for at most that long, in real time. */
    public SandboxSettings withLongestDrip(Duration most) {
        return new SandboxSettings(folder, address, port, bots, clients, rules, weather, seed, most, clock, waiter);
    }
}
