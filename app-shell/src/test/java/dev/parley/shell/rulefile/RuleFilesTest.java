package dev.parley.shell.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.shell.scenariofile.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleFilesTest {
    @TempDir
    private Path folder;

    /** The domain reads them line by line, without a library: what it reads must be what YAML says. */
    @ParameterizedTest
    @ValueSource(strings = {"english", "german", "spanish", "french"})
    void aBuiltInFileIsYamlInTheFormOfEverybodysFiles(String language) throws IOException {
        RuleFiles.Read read = read(ResolutionRules.builtInFile(language).orElseThrow(), new ResolutionRules(List.of()));
        RuleSheet builtIn = ResolutionRules.builtIn().sheets().stream()
                .filter(sheet -> sheet.language().orElseThrow().equals(language))
                .findFirst()
                .orElseThrow();

        assertThat(read.faults()).isEmpty();
        assertThat(read.sheets()).hasSize(1);
        RuleSheet sheet = read.sheets().getFirst();
        assertThat(new TreeMap<>(sheet.words())).isEqualTo(new TreeMap<>(builtIn.words()));
        assertThat(new TreeMap<>(sheet.cues())).isEqualTo(new TreeMap<>(builtIn.cues()));
        assertThat(sheet.reachesAnywhere()).isEqualTo(builtIn.reachesAnywhere());
        assertThat(sheet.size()).isGreaterThan(200);
    }

    @Test
    void theSchemaKnowsEveryHeadingAndOutcomeAndNoOther() {
        JsonNode schema = JsonMapper.shared().readTree(RuleFiles.schema());

        for (String part : List.of("cues", "without")) {
            assertThat(schema.path("properties").path(part).path("properties").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(ResolutionRules.headings());
        }
        assertThat(schema.at("/$defs/outcome/enum").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(ResolutionRules.outcomes());
    }

    @Test
    void aTeamsFileIsReadWhole() throws IOException {
        RuleSheet sheet = read("""
                tenants: [acme]
                bots: [courier-bot]
                language: english
                words:
                  vessel: 'van|bike|lorry'
                cues:
                  solved-by-bot:
                    - '%vessel ..2 rerouted'
                without:
                  solved: ['all set|good|done|clear']
                states:
                  Wrapped-Up: resolved-by-bot
                """, ResolutionRules.builtIn()).sheets().getFirst();

        assertThat(sheet.source()).isEqualTo("rules.yaml");
        assertThat(sheet.tenants()).containsExactly("acme");
        assertThat(sheet.bots()).containsExactly("courier-bot");
        assertThat(sheet.states()).containsEntry("wrapped-up", "resolved-by-bot");
        assertThat(sheet.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        "language: english\\ncues:\\n  solvd: ['x']"                | 3 | 3  | "there is no word 'solvd' here; did you mean 'solved'?"
        "language: english\\ncues:\\n  solved: ['is %doen']"       | 3 | 12 | "no list of words is called '%doen'; did you mean '%done'?"
        "language: english\\ncues:\\n  solved: ['Rerouted']"       | 3 | 12 | "'Rerouted' never fits: messages are read as 'rerouted'; write it so"
        "language: german\\ncues:\\n  solved: ['gelöst']"          | 3 | 12 | "'gelöst' never fits: messages are read as 'geloest'; write it so"
        "language: english\\ncues:\\n  solved: ['?now']"           | 3 | 12 | "a cue names at least one word that must be there"
        "language: english\\ncues:\\n  solved: ['a..b c']"         | 3 | 12 | "'a..b' is no part of a cue"
        "language: english\\nwithout:\\n  solved: ['never there']" | 3 | 12 | "there is no cue 'never there' under 'solved' to take away; 'parley resolution rules english' shows them all"
        "states:\\n  closed: resolved"                             | 2 | 11 | "there is no value 'resolved' here; did you mean 'unresolved'?"
        "cues:\\n  solved: ['x']"                                  | 1 | 1  | "'language' is missing here"
        "language: englsh\\ncues:\\n  solved: ['x']"                | 1 | 11 | "there is no language 'englsh' (did you mean 'english'?), and a new one needs 'common' below 'cues'"
        "language: dutch\\ncues:\\n  negation: ['niet']"            | 1 | 11 | "there is no language 'dutch', and a new one needs 'common'"
        "states: &all\\n  closed: *all"                            | 1 | 9  | "this is no YAML: it holds itself by an alias"
        "cues: ["                                                  | 1 | 8  | "this is no YAML"
        ""                                                         | 1 | 1  | "the file is empty"
        """)
    void whatIsWrongIsSaidWithItsPlaceAndWhatWasMeant(String text, int line, int column, String message)
            throws IOException {
        RuleFiles.Read read = read(text.replace("\\n", "\n"), ResolutionRules.builtIn());

        assertThat(read.sheets()).isEmpty();
        Fault fault = read.faults().getFirst();
        assertThat(fault.message()).contains(message);
        assertThat(List.of(fault.line(), fault.column())).containsExactly(line, column);
    }

    @Test
    void aNewLanguageIsOneThatItsWordsMakeKnown() throws IOException {
        RuleFiles.Read read =
                read("language: dutch\ncues: {common: ['het|een'], solved: ['opgelost']}", ResolutionRules.builtIn());
        assertThat(read.faults()).isEmpty();

        ResolutionRules both = ResolutionRules.builtIn().and(read.sheets());
        assertThat(read("language: dutch\ncues: {solved: ['klaar']}", both).faults())
                .as("known by a file before it")
                .isEmpty();
    }

    private RuleFiles.Read read(String text, ResolutionRules on) throws IOException {
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, text);
        return RuleFiles.read(List.of(file), on);
    }
}
