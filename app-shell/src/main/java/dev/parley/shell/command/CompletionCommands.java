package dev.parley.shell.command;

import dev.parley.shell.render.Printable;
import dev.parley.shell.render.Shown;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code completion bash}, {@code completion zsh}, and the hidden command that their scripts ask. */
public final class CompletionCommands implements CommandGroup {
    private static final Positional<String> WORDS = Positional.of(
                    "WORD", ValueType.text(), "the words so far, the one at the cursor last")
            .optional()
            .repeated();

    private static final String BASH = """
            # parley completion for bash: eval "$(parley completion bash)"
            _parley() {
                local word about words=() part
                # bash makes three words of --option=value, and one more of what is behind the =
                for part in "${COMP_WORDS[@]:1:COMP_CWORD}"; do [ "$part" = "=" ] || words+=("$part"); done
                [ "${COMP_WORDS[COMP_CWORD]}" = "=" ] && words+=("")
                COMPREPLY=()
                while IFS=$'\\t' read -r word about; do
                    case $word in */ | *=) compopt -o nospace ;; esac
                    COMPREPLY+=("$(printf '%q' "$word")")
                done < <("${COMP_WORDS[0]}" complete -- "${words[@]}" 2>/dev/null)
            }
            complete -F _parley parley ./parley""";

    private static final String ZSH = """
            #compdef parley
            # parley completion for zsh: eval "$(parley completion zsh)"
            _parley() {
                local -a offers
                local word about
                while IFS=$'\\t' read -r word about; do
                    offers+=("${word//:/\\\\:}:$about")
                done < <("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)
                _describe parley offers
            }
            compdef _parley parley ./parley""";

    private final Supplier<CommandCatalogue> catalogue;
    private final Suggestions tenants;

    /**
     * @param catalogue asked when something is completed, because these commands are in it
     * @param tenants what {@code --tenant} may be
     */
    public CompletionCommands(Supplier<CommandCatalogue> catalogue, Suggestions tenants) {
        this.catalogue = catalogue;
        this.tenants = tenants;
    }

    @Override
    public String title() {
        return "Help";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                script("bash", BASH),
                script("zsh", ZSH),
                CommandSpec.named("complete")
                        .summary("Lists what may stand at the end of a line")
                        .takes(WORDS)
                        .hidden()
                        .runs(invocation -> CommandResult.of(offers(invocation.all(WORDS)))));
    }

    private static Command script(String shell, String text) {
        return CommandSpec.named("completion", shell)
                .summary("Prints a script that makes " + shell + " complete parley's commands")
                .example("completion " + shell, "then: eval \"$(parley completion " + shell + ")\"")
                .runs(invocation -> CommandResult.of(Shown.words(text)));
    }

    private Shown offers(List<String> words) {
        String word = words.isEmpty() ? "" : words.getLast();
        List<String> before = words.isEmpty() ? words : words.subList(0, words.size() - 1);
        String lines = Completion.complete(catalogue.get(), tenants, before, word).stream()
                .map(offer -> Printable.oneLine(offer.value()) + "\t" + Printable.oneLine(offer.about()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Shown.nothing() : Shown.words(lines);
    }
}
