package dev.parley.shell.command;

import java.util.Optional;

/** Leads commands to the tenant that their line means. Nothing is started or sent before a command asks. */
public interface TenantSessions {

    /**
     * The tenant that the line means, for the rights that its command declares.
     *
     * @throws CommandFailure when the settings are wrong or know no such tenant
     */
    TenantSession of(Invocation line);

    /**
     * A tenant by its name, whatever the line means, for the rights that its command declares.
     *
     * @throws CommandFailure when the settings are wrong or know no such tenant
     */
    TenantSession named(String tenant, Invocation line);

    /**
     * The name of the tenant that the line means. Nothing is reached for it.
     *
     * @throws CommandFailure when the settings are wrong or know no such tenant
     */
    String nameOf(Invocation line);

    /**
     * Where people look at the conversations of the tenant that the line means, where its settings say so. Nothing is
     * reached for it.
     *
     * @throws CommandFailure when the settings are wrong or know no such tenant
     */
    Optional<ConversationLink> linkOf(Invocation line);

    /** The name of the tenant that is meant where no line names one; empty when the settings are wrong. */
    Optional<String> usual();

    /**
     * The sandbox in some weather, where the sandbox is what the line means.
     *
     * @param weather the name of a weather
     * @param seed what the weather and the bots' delays are drawn from
     * @throws CommandFailure also when the line means another tenant: weather is made only here
     */
    TenantSession inWeather(String weather, long seed, Invocation line);
}
