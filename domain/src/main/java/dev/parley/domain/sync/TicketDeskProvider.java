package dev.parley.domain.sync;

import java.time.InstantSource;
import java.util.List;

/**
 * Opens desks of one kind. Whoever brings a desk implements it and names the class in {@code
 * META-INF/services/dev.parley.domain.sync.TicketDeskProvider} of a jar; Parley finds it there. It has a constructor without
 * parameters, and finding it must do nothing.
 *
 * @since 0.1
 */
public interface TicketDeskProvider {

    /** The word by which settings and commands name this kind: lower-case letters, digits and hyphens. */
    String kind();

    /** What it is, in one line for {@code desk list}. */
    String description();

    /** The settings it takes, for {@code desk list} and for complaints about settings it does not know. */
    List<DeskSetting> settings();

    /**
     * Opens a desk. Asks nobody.
     *
     * @param settings each of {@link #settings()} that was given; every required one is
     * @param clock our time
     * @throws IllegalArgumentException in one line, when a value cannot be used
     */
    TicketDesk open(DeskSettings settings, InstantSource clock);
}
