package dev.parley.shell.line;

import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.Completion;
import dev.parley.shell.command.Suggestions;
import dev.parley.shell.render.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Offers to TAB what the catalogue knows; Spring Shell's own completer knows no positionals and no {@code help <command>}. */
public final class ReplCompleter implements Completer {
    private final CommandCatalogue catalogue;
    private final Suggestions tenants;

    /**
     * @param catalogue the commands
     * @param tenants what {@code --tenant} may be
     */
    public ReplCompleter(CommandCatalogue catalogue, Suggestions tenants) {
        this.catalogue = catalogue;
        this.tenants = tenants;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = new ArrayList<>(line.words().subList(0, line.wordIndex()));
        if (!before.isEmpty() && before.getFirst().equals(ReplParser.ANY_LINE)) {
            before.removeFirst();
        }
        String word = line.word().substring(0, line.wordCursor());
        Completion.complete(catalogue, tenants, before, word).stream()
                .filter(offer -> Printable.oneLine(offer.value()).equals(offer.value()))
                .map(offer -> candidate(offer.value(), offer.about(), offer.complete()))
                .forEach(candidates::add);
        if (before.isEmpty()) {
            BatchRunner.LEAVING.stream()
                    .filter(leave -> leave.startsWith(word))
                    .map(leave -> candidate(leave, "Leaves the shell", true))
                    .forEach(candidates::add);
        }
    }

    private static Candidate candidate(String value, String about, boolean complete) {
        @Nullable String description = about.isEmpty() ? null : Printable.oneLine(about);
        return new Candidate(value, value, null, description, null, null, complete);
    }
}
