package dev.parley.cxone.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The bots that a sandbox would serve. */
public final class SandboxBots {
    private SandboxBots() {}

    /**
     * Reads all scripts: those that come along, and the user's own ({@code *.yaml} and {@code *.yml}), which win where
     * a name is the same.
     *
     * @param folder the user's scripts; one that does not exist holds none
     * @return by name
     * @throws BotScriptException at the first script that is wrong
     */
    public static List<SandboxBot> load(Optional<Path> folder) {
        return BotLibrary.open(folder).all().stream()
                .map(bot -> new SandboxBot(
                        bot.name(),
                        bot.language(),
                        bot.description(),
                        bot.source(),
                        bot.rules().size()))
                .toList();
    }
}
