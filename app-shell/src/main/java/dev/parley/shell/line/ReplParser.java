package dev.parley.shell.line;

import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.CommandFailure;
import java.util.List;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Tells Spring Shell which command of its registry a line calls, and hands the line on as it was typed. Spring Shell's
 * own parser loses empty words and repeated options, ignores unknown options without a word and fails on flags of
 * commands of two words, so the words are read once, by the parser that all three ways in share.
 */
public final class ReplParser implements CommandParser {
    static final String ANY_LINE = "parley";
    private final CommandCatalogue catalogue;

    /** @param catalogue the commands */
    public ReplParser(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public ParsedInput parse(String input) {
        List<String> words = commandIn(input);
        ParsedInput.Builder parsed =
                ParsedInput.builder().commandName(words.getFirst()).addArgument(new CommandArgument(0, input));
        words.stream().skip(1).forEach(parsed::addSubCommand);
        return parsed.build();
    }

    private List<String> commandIn(String input) {
        try {
            return CommandLine.parse(catalogue, LineSplitter.split(input)) instanceof Request.Run run
                    ? run.command().spec().words()
                    : List.of(ANY_LINE);
        } catch (CommandFailure e) {
            return List.of(ANY_LINE);
        }
    }
}
