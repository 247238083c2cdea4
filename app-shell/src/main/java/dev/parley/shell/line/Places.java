package dev.parley.shell.line;

import dev.parley.shell.command.Arguments;
import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.CommandSpec;
import dev.parley.shell.command.HelpTexts;
import dev.parley.shell.command.Positional;
import java.util.List;

/** The places of a command, filled from left to right. */
final class Places {
    private final CommandSpec spec;
    private final Arguments.Builder given;
    private int filled;

    Places(CommandSpec spec, Arguments.Builder given) {
        this.spec = spec;
        this.given = given;
    }

    void add(String text) {
        List<Positional<?>> places = spec.positionals();
        boolean repeats = !places.isEmpty() && places.getLast().repeatable();
        if (filled >= places.size() && !repeats) {
            throw CommandFailure.usage(
                    "'" + spec.name() + "' has no place for '" + text + "'", "Usage: parley " + HelpTexts.usage(spec));
        }
        CommandLine.add(given, places.get(Math.min(filled, places.size() - 1)), text);
        filled++;
    }

    void checkComplete() {
        List<String> missing = spec.positionals().stream()
                .skip(filled)
                .filter(Positional::required)
                .map(Positional::label)
                .toList();
        if (!missing.isEmpty()) {
            throw CommandFailure.usage(
                    "'" + spec.name() + "' needs " + String.join(" and ", missing),
                    "Usage: parley " + HelpTexts.usage(spec));
        }
    }
}
