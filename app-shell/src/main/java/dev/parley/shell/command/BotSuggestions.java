package dev.parley.shell.command;

import dev.parley.shell.command.Suggestions.Suggestion;
import dev.parley.shell.command.Suggestions.Typed;
import java.util.List;

/** Offers the bots of the sandbox; a real tenant's API does not list its own. */
public final class BotSuggestions implements Suggestions {
    private final SandboxHost host;

    /** @param host the sandbox of this user */
    public BotSuggestions(SandboxHost host) {
        this.host = host;
    }

    @Override
    public List<Suggestion> offer(Typed typed) {
        return host.bots().stream()
                .map(bot -> Suggestion.of(bot.name(), bot.description()))
                .toList();
    }
}
