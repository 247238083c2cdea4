package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.render.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final CommandGroup TALK = new CommandGroup() {
        @Override
        public String title() {
            return "Talk";
        }

        @Override
        public List<Command> commands() {
            return List.of(
                    CommandSpec.named("talk", "say")
                            .summary("Says something")
                            .takes(
                                    Positional.of("ID", ValueType.name(), "")
                                            .suggesting(typed -> List.of(Suggestions.Suggestion.of(
                                                    "c-1",
                                                    "of " + typed.tenant().orElse("?")))),
                                    Option.of("bot", ValueType.name(), "")
                                            .shortly('b')
                                            .suggesting(typed -> {
                                                throw new IllegalStateException("no network");
                                            }),
                                    Option.of("mode", ValueType.oneOf("fast", "slow"), ""),
                                    Option.flag("wait", ""))
                            .runs(invocation -> CommandResult.of(Shown.nothing())),
                    CommandSpec.named("talk", "stop").summary("Stops").runs(invocation -> CommandResult.nothing()),
                    CommandSpec.named("secret").hidden().runs(invocation -> CommandResult.nothing()));
        }
    };
    private final CommandCatalogue catalogue =
            CommandCatalogue.of(List.of(TALK, new HelpCommand(this::self), new VersionCommand("1")));

    @Test
    void commandsAreOfferedWordByWord() {
        assertThat(at("")).containsExactly("talk", "help", "version");
        assertThat(at("ta")).containsExactly("talk");
        assertThat(at("talk", "s")).containsExactly("say", "stop");
        assertThat(at("talk", "x")).isEmpty();
        assertThat(at("nonsense", "s")).isEmpty();
        assertThat(at("help", "talk", "st")).containsExactly("stop");
    }

    @Test
    void optionsAreOfferedUntilTheyAreGiven() {
        assertThat(at("talk", "say", "--")).contains("--bot", "--mode", "--wait", "--output", "--tenant");
        assertThat(at("talk", "say", "--wait", "--w")).isEmpty();
        assertThat(at("talk", "say", "c-1", "")).contains("--bot", "--mode");
        assertThat(at("--out")).containsExactly("--output");
        assertThat(at("talk", "say", "--", "--")).isEmpty();
    }

    @Test
    void valuesOfOptionsAndPlacesAreOffered() {
        assertThat(at("talk", "say", "--mode", "")).containsExactly("fast", "slow");
        assertThat(at("talk", "say", "--mode=f")).containsExactly("--mode=fast");
        assertThat(at("talk", "say", "-o", "nd")).containsExactly("ndjson");
        assertThat(at("talk", "say", "--mode", "fast", "c")).containsExactly("c-1");
        assertThat(at("--tenant", "p")).containsExactly("prod");
    }

    @Test
    void aSourceKnowsTheTenantOfTheLine() {
        assertThat(Completion.complete(catalogue, tenants(), List.of("--tenant", "prod", "talk", "say"), ""))
                .containsExactly(Suggestions.Suggestion.of("c-1", "of prod"));
    }

    @Test
    void aSourceThatFailsOffersNothing() {
        assertThat(at("talk", "say", "-b", "")).isEmpty();
    }

    private List<String> at(String... words) {
        List<String> line = List.of(words);
        return Completion.complete(catalogue, tenants(), line.subList(0, line.size() - 1), line.getLast()).stream()
                .map(Suggestions.Suggestion::value)
                .toList();
    }

    private static Suggestions tenants() {
        return Suggestions.words(List.of("prod", "stage"));
    }

    private CommandCatalogue self() {
        return catalogue;
    }
}
