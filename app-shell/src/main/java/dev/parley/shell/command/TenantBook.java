package dev.parley.shell.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The tenants that the settings know. */
public interface TenantBook {

    /** All of them. */
    List<Entry> all();

    /**
     * One of them.
     *
     * @param name empty for the current one
     * @throws CommandFailure when there is none of that name
     */
    Entry named(Optional<String> name);

    /**
     * Makes one the current one, for this and all later calls.
     *
     * @return how it is described; {@code current} is false when something stronger than the settings file decides
     * @throws CommandFailure when there is none of that name, or the file cannot be changed
     */
    Entry use(String name);

    /**
     * How a tenant is described; nothing in it is secret.
     *
     * @param name how the user calls it
     * @param current whether it is meant where nobody names one
     * @param profile the API that it speaks
     * @param url base URL; empty for the one that Parley serves itself
     * @param clientId empty where none is needed
     * @param clientSecret three stars, or empty where none is needed
     * @param bot the bot where a command names none
     * @param timeout how long one call may take
     * @param source where it is described
     */
    record Entry(
            String name,
            boolean current,
            String profile,
            Optional<String> url,
            String clientId,
            String clientSecret,
            Optional<String> bot,
            Optional<Duration> timeout,
            String source) {}
}
