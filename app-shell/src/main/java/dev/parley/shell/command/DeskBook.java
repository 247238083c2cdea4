package dev.parley.shell.command;

import dev.parley.domain.sync.TicketDesk;
import dev.parley.shell.render.DeskRow;
import java.util.List;
import java.util.Optional;

/** The ticket desks that settings and jars know. Nothing is sent. */
public interface DeskBook {

    /** All of them, the kinds of which there is none yet, and what could not be used. */
    Known known(Invocation line);

    /**
     * One of them, ready for use.
     *
     * @param name empty for the usual one
     * @throws CommandFailure when there is none of that name, or its settings are wrong
     */
    OpenDesk open(Optional<String> name, Invocation line);

    /**
     * The name of one of them, which need not be fit for use: for what is kept of it.
     *
     * @param name empty for the usual one
     * @throws CommandFailure when there is none of that name
     */
    String nameOf(Optional<String> name, Invocation line);

    /** Their names and kinds, for TAB. */
    List<Suggestions.Suggestion> names();

    /**
     * What there is.
     *
     * @param rows desks first, then kinds of which there is none
     * @param troubles jars and providers that could not be used, each a line that names it
     */
    record Known(List<DeskRow> rows, List<String> troubles) {}

    /**
     * A desk ready for use.
     *
     * @param name by which people name it
     * @param desk itself
     * @param humanWins whether a state that somebody else gave a ticket stays
     */
    record OpenDesk(String name, TicketDesk desk, boolean humanWins) {}
}
