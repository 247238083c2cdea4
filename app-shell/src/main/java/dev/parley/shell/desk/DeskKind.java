package dev.parley.shell.desk;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One kind of ticket desk. What its provider says is asked once, so that a broken one is found out when it is found.
 *
 * @param word by which settings name it
 * @param description one line
 * @param settings those that it takes
 * @param from {@code built in}, or the jar it came in
 * @param provider opens desks of it
 */
public record DeskKind(
        String word, String description, List<DeskSetting> settings, String from, TicketDeskProvider provider) {
    /** The origin of what came with Parley. */
    public static final String BUILT_IN = "built in";

    private static final String WORD = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Keeps an unchangeable copy. */
    public DeskKind {
        settings = List.copyOf(settings);
    }

    /** @throws IllegalArgumentException when what it says of itself cannot be used */
    static DeskKind of(TicketDeskProvider provider, String from) {
        String word = provider.kind();
        if (word == null || !word.matches(WORD)) {
            throw new IllegalArgumentException(
                    "its kind '" + word + "' is not of lower-case letters, digits and hyphens");
        }
        return new DeskKind(word, provider.description(), provider.settings(), from, provider);
    }

    /** Whether it came in a jar of the user's. */
    public boolean isOwn() {
        return !from.equals(BUILT_IN);
    }

    /** Whether a desk of it works without any setting. */
    public boolean needsNothing() {
        return settings.stream()
                .noneMatch(setting -> setting.required() && setting.standard().isEmpty());
    }

    /** How it is named where it breaks. */
    String called() {
        return isOwn() ? from : "the desk of the kind '" + word + "'";
    }

    /**
     * Opens a desk. A fault of its code ends no more than the call in which it happens, and what it tells of faults is
     * without secrets and personal data.
     *
     * @param people takes personal data out of a text
     * @throws IllegalArgumentException in one line, when the settings cannot be used
     */
    public TicketDesk open(String name, Map<String, String> given, UnaryOperator<String> people, InstantSource clock) {
        DeskSettings read = DeskSettings.of(name, provider, given, people);
        return GuardedDesk.open(this, read, clock);
    }
}
