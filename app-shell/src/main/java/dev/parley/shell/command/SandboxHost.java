package dev.parley.shell.command;

import dev.parley.cxone.sandbox.Calls;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxBot;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.Weather;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The sandbox of this user: where it keeps its conversations, and how it is served. */
public interface SandboxHost {

    /**
     * Serves it on a port of its own, until the result is closed.
     *
     * @param address empty for 127.0.0.1
     * @param port 0 for any free one
     * @param rules what it does where the API leaves it open
     * @throws dev.parley.cxone.sandbox.SandboxException when it cannot be served there
     */
    Sandbox serve(Optional<InetAddress> address, int port, SandboxRules rules, Weather weather, long seed);

    /** The bots that it serves, the user's own included. */
    List<SandboxBot> bots();

    /** Forgets every conversation. */
    void reset();

    /** The calls that it has ever served. */
    Calls calls();

    /** Where it keeps its conversations. */
    String place();
}
