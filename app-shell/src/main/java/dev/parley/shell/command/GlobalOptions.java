package dev.parley.shell.command;

import dev.parley.shell.render.OutputFormat;
import java.util.List;

/** Options that every command understands, before its words and behind them. */
public final class GlobalOptions {
    /** How the result is written. */
    public static final Option<OutputFormat> OUTPUT = Option.of(
                    "output", ValueType.oneOf(OutputFormat.class), "how the result is written (default: table)")
            .shortly('o');

    /** Which tenant is meant, for this line only. */
    public static final Option<String> TENANT =
            Option.of("tenant", ValueType.name(), "the tenant to talk to, for this line only");

    /** No colour, whatever the terminal can. */
    public static final Option<Boolean> NO_COLOR = Option.flag("no-color", "no colour (NO_COLOR does the same)");

    /** No notes and no progress on stderr; errors stay. */
    public static final Option<Boolean> QUIET = Option.flag("quiet", "no notes and no progress on stderr; errors stay")
            .shortly('q');

    /** Help instead of work. */
    public static final Option<Boolean> HELP = Option.flag("help", "this help").shortly('h');

    /** The version instead of work; without a command only. */
    public static final Option<Boolean> VERSION = Option.flag("version", "the version");

    /** All of them, in the order of help. */
    public static final List<Option<?>> ALL = List.of(OUTPUT, TENANT, NO_COLOR, QUIET, HELP);

    /** What a script and the interactive shell hand on to their lines. */
    public static final List<Option<?>> INHERITED = List.of(OUTPUT, TENANT, NO_COLOR, QUIET);

    private GlobalOptions() {}
}
