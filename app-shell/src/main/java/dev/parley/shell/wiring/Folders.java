package dev.parley.shell.wiring;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Parley keeps what is the user's.
 *
 * @param data history, logs and stores
 * @param configuration the settings file, whether it exists or not
 */
public record Folders(Path data, Path configuration) {

    /** As the platform's conventions and the variables say. */
    static Folders of(Surroundings around, Map<String, String> variables) {
        return new Folders(data(around, variables), configuration(around, variables));
    }

    /** The lines that the user typed. */
    public Path history() {
        return data.resolve("history");
    }

    /** Traces of what nobody foresaw. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** What the sandbox holds. */
    public Path sandbox() {
        return data.resolve("sandbox");
    }

    /** The scripts of the user's own bots for the sandbox, whether the folder exists or not. */
    public Path bots() {
        return configuration.resolveSibling("bots");
    }

    /** The user's own rules for endings, whether the folder exists or not. */
    public Path resolution() {
        return configuration.resolveSibling("resolution");
    }

    /** The jars of the user's own ticket desks, whether the folder exists or not. */
    public Path desks() {
        return configuration.resolveSibling("desks");
    }

    /** What a journal that nobody places keeps. */
    public Path journal(String desk) {
        return data.resolve(desk + ".journal.db");
    }

    private static Path data(Surroundings around, Map<String, String> variables) {
        String own = variables.getOrDefault("PARLEY_HOME", "");
        if (!own.isBlank()) {
            return around.workingFolder().resolve(own);
        }
        if (around.mac()) {
            return around.home().resolve("Library/Application Support/parley");
        }
        return base(around, "XDG_DATA_HOME", ".local/share").resolve("parley");
    }

    private static Path configuration(Surroundings around, Map<String, String> variables) {
        String own = variables.getOrDefault("PARLEY_CONFIG", "");
        return own.isBlank()
                ? base(around, "XDG_CONFIG_HOME", ".config").resolve("parley/config.yaml")
                : around.workingFolder().resolve(own);
    }

    /** The XDG rules say that a relative path in these variables is to be ignored. */
    private static Path base(Surroundings around, String variable, String fallback) {
        Path asked = Path.of(around.environment().getOrDefault(variable, ""));
        return asked.isAbsolute() ? asked : around.home().resolve(fallback);
    }
}
